import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { letterHtml, letterText } from '#platform/mail/letter-html.ts';

/**
 * The letter by which a visitor confirms a talk. Nothing in it is the visitor's: who gets it may never have been here.
 *
 * @param link with the talk's secret
 */
export function writeOfferLetter(
  { event, link }: { event: string; link: string },
  { locale, centreName }: { locale: Locale; centreName: string },
): { subject: string; text: string; html: string } {
  const t = translator(locale).getFixedT(null, 'eventsAgenda');
  const parts = {
    lang: locale,
    heading: t('letter.confirm', { event }),
    paragraphs: [t('letter.confirmText', { event })],
    facts: [],
    buttons: [{ label: t('offer.confirm'), href: link }],
    foot: [t('letter.confirmFoot'), t('letter.foot', { centre: centreName })],
  };
  return { subject: parts.heading, text: letterText(parts), html: letterHtml(parts) };
}
