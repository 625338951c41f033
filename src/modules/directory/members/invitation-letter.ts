import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** The letter with the link, in the centre's language unless told; with its last day by the centre's clock. */
export function invitationLetter(
  { actor, centre }: OperationContext,
  { link, expiresAt, language }: { link: string; expiresAt: Date; language?: Locale },
): { subject: string; text: string } {
  const locale = language ?? centre.locale;
  const t = translator(locale).getFixedT(null, 'directory');
  const until = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: centre.timeZone,
  }).format(expiresAt);
  return {
    subject: t('letter.subject', { centre: centre.name }),
    text: t('letter.text', { centre: centre.name, inviter: actor.name, link, until }),
  };
}
