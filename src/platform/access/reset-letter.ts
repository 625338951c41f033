import { isLocale } from '../i18n/locales.ts';
import { translator } from '../i18n/translator.ts';
import type { OperationContext } from '../operation/define.ts';

/** The letter with the link for a new password (and that codes and keys go with it), in the account's language, else the centre's; with its last minute. */
export function resetLetter(
  { centre }: OperationContext,
  {
    link,
    expiresAt,
    language,
    withoutCode = false,
  }: { link: string; expiresAt: Date; language: string | null; withoutCode?: boolean },
): { subject: string; text: string } {
  const locale = isLocale(language) ? language : centre.locale;
  const t = translator(locale).getFixedT(null, 'access');
  const until = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: centre.timeZone,
  }).format(expiresAt);
  return {
    subject: t('reset.letter.subject'),
    text: [
      t('reset.letter.text', { centre: centre.name, link, until }),
      ...(withoutCode ? [t('reset.letter.withoutCode')] : []),
    ].join('\n\n'),
  };
}
