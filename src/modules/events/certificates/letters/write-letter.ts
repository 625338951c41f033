import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Kernel } from '#platform/kernel.ts';
import { type LetterParts, letterHtml, letterText } from '#platform/mail/letter-html.ts';
import { sayCode } from '../code.ts';
import { sayCredit, sayDays } from '../say-content.ts';
import type { CertificateContent } from '../schema.ts';

/** The letter to whose certificate was issued (in place of another) or revoked. */
export async function writeLetter(
  { config }: Pick<Kernel, 'config'>,
  given: {
    kind: 'issued' | 'revoked';
    code: string;
    content: CertificateContent;
    reason: string;
    locale: Locale;
  },
): Promise<{ subject: string; text: string; html: string }> {
  const { kind, code, content, reason, locale } = given;
  const t = translator(locale).getFixedT(null, 'eventsCertificates');
  const { event, replaces } = content;
  const address = `${config.publicUrl}/c/${code}`;
  const parts: LetterParts = {
    lang: locale,
    heading: t(`letter.subject.${kind}`, { title: event.title }),
    paragraphs: [
      t(`letter.lead.${kind}`),
      ...(kind === 'issued' && replaces ? [t('letter.replaces', { number: replaces })] : []),
      ...(kind === 'revoked' ? [t('letter.reason', { reason })] : []),
    ],
    facts: [
      { label: t('fact.number'), value: content.number },
      { label: t('fact.name'), value: content.name },
      { label: t('fact.event'), value: event.title },
      { label: t('fact.days'), value: sayDays(locale, event) },
      { label: t('fact.credit'), value: sayCredit(locale, content.credit) },
      { label: t('fact.code'), value: sayCode(code) },
    ].filter(({ value }) => value !== ''),
    buttons: [
      { label: t('letter.open'), href: address },
      ...(kind === 'issued' ? [{ label: t('letter.pdf'), href: `${address}/pdf` }] : []),
    ],
    foot: [content.centre],
  };
  return { subject: parts.heading, text: letterText(parts), html: letterHtml(parts) };
}
