import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sayParams } from '../datetime/say-params.ts';
import { knownLocale, type Locale } from '../i18n/locales.ts';
import type { Outcome } from './door.ts';

/** What is wrong with a form, worded: by the field's name, and the sentences that belong to no field. */
export interface FormProblems {
  fields: Record<string, string>;
  form: string[];
  /** Days that could not be read, as they were typed, by the field's name. */
  typed?: Record<string, string>;
}

/**
 * Words an operation's refusal for the form that sent it; null when there is nothing wrong.
 * A reason's first part names the words' namespace: «plan.import.no-period» is `plan:reason.import.no-period`.
 */
export function useProblems(outcome: Outcome<unknown> | null | undefined): FormProblems | null {
  const { t, i18n } = useTranslation('problems');
  const locale = knownLocale(i18n.language);
  return useMemo(() => {
    if (!outcome || outcome.ok) return null;
    const say = t as unknown as (key: string, options?: Record<string, unknown>) => string;
    const fields: Record<string, string> = {};
    const typed: Record<string, string> = {};
    for (const { path, code, given } of outcome.fields ?? []) {
      fields[path] ??= say(`field.${code}`, { given, defaultValue: say('field.invalid') });
      if (given !== undefined) typed[path] = given;
    }
    return {
      fields,
      typed,
      form: [wordedReason(say, locale, outcome)].flatMap((text) => text ?? []),
    };
  }, [outcome, t, locale]);
}

function wordedReason(
  say: (key: string, options?: Record<string, unknown>) => string,
  locale: Locale,
  { code, reason, params = {} }: Extract<Outcome<unknown>, { ok: false }>,
): string | null {
  if (!reason) return code === 'invalid' ? null : say(`code.${code}`);
  const [namespace = '', ...rest] = reason.split('.');
  const key = rest.length > 0 ? `${namespace}:reason.${rest.join('.')}` : `reason.${reason}`;
  return say(key, { ...sayParams(locale, params), defaultValue: say('code.refused') });
}
