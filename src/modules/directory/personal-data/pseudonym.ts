import { createHash } from 'node:crypto';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';

/** What stands for an erased person from then on: always the same, and nobody's name can be told from it. */
export function pseudonymOf(personId: string, locale: Locale): string {
  const key = createHash('sha256').update(personId).digest('hex').slice(0, 8).toUpperCase();
  return translator(locale).getFixedT(null, 'personalData')('erase.pseudonym', { key });
}
