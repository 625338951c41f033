import { sayParams } from '../datetime/say-params.ts';
import type { FieldProblem } from '../errors.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translator.ts';

type Params = Record<string, string | number>;

/**
 * The sentence for a reason: «plan.approval-without-date» is `plan:reason.approval-without-date`, one
 * without a module is the platform's own.
 *
 * @returns null when there is no sentence for it.
 */
export function explainReason(locale: Locale, reason = '', params: Params = {}): string | null {
  const [namespace = '', ...rest] = reason.split('.');
  const said = sayParams(locale, params);
  if (rest.length === 0) return find(locale, `problems:reason.${reason}`, said);
  return find(locale, `${namespace}:reason.${rest.join('.')}`, said);
}

/** The short name of what went wrong, by the error's code. */
export function explainCode(locale: Locale, code: string): string {
  return find(locale, `api:title.${code}`) ?? code;
}

/** What is wrong with a field, in the reader's language where there is a sentence for it. */
export function explainField(locale: Locale, { code, message }: FieldProblem): string {
  return find(locale, `problems:field.${code}`) ?? message;
}

/** Keys come from data here, so that the typed `t` can't check them. */
function find(locale: Locale, key: string, params: Params = {}): string | null {
  const words = translator(locale);
  if (!words.exists(key)) return null;
  const say = words.t as unknown as (key: string, params: Params) => unknown;
  const sentence = say(key, params);
  return typeof sentence === 'string' ? sentence : null;
}
