import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './door.ts';

/** What is wrong, worded: by field and for the form as a whole. */
export interface WordedProblems {
  fields: Record<string, string>;
  form: string[];
}

/**
 * Words an operation's refusal for the form that sent it; null when there is nothing wrong.
 * A reason's first part names the words' namespace: «plan.import.no-period» is `plan:reason.import.no-period`.
 */
export function useProblems(outcome: Outcome<unknown> | null | undefined): WordedProblems | null {
  const { t } = useTranslation('problems');
  return useMemo(() => {
    if (!outcome || outcome.ok) return null;
    const say = t as unknown as (key: string, options?: Record<string, unknown>) => string;
    const fields: Record<string, string> = {};
    for (const { path, code } of outcome.fields ?? []) {
      fields[path] ??= say(`field.${code}`, { defaultValue: say('field.invalid') });
    }
    return { fields, form: [wordedReason(say, outcome)].flatMap((text) => text ?? []) };
  }, [outcome, t]);
}

function wordedReason(
  say: (key: string, options?: Record<string, unknown>) => string,
  { code, reason, params }: Extract<Outcome<unknown>, { ok: false }>,
): string | null {
  if (!reason) return code === 'invalid' ? null : say(`code.${code}`);
  const [namespace = '', ...rest] = reason.split('.');
  const key = rest.length > 0 ? `${namespace}:reason.${rest.join('.')}` : `reason.${reason}`;
  return say(key, { ...params, defaultValue: say('code.refused') });
}
