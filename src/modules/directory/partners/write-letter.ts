import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';
import { agreementLabel } from './load-partner.ts';

export interface EndingAgreement {
  number: string;
  subject: string;
  /** The last day. */
  until: string;
  partnerId: string;
  partnerName: string;
  /** Of the responsible person. */
  email: string | null;
}

/** The reminder of agreements that end soon: subject and plain text. */
export function writeAgreementLetter(
  agreements: readonly EndingAgreement[],
  { locale, today, publicUrl, centreName }: Letterhead,
): { subject: string; text: string } {
  const t = translator(locale).getFixedT(null, 'partners');
  const lines = agreements.map(({ number, subject, until, partnerId, partnerName }) =>
    [
      `• ${[agreementLabel(number, partnerName), subject].filter(Boolean).join(': ')}`,
      `  ${t('letter.ends', { date: sayDate(locale, until, today), relative: sayRelative(locale, until, today) })}`,
      `  ${publicUrl}/partners/${partnerId}`,
    ].join('\n'),
  );
  return {
    subject: t('letter.subject', { count: agreements.length }),
    text: [
      t('letter.lead', { count: agreements.length }),
      ...lines,
      t('letter.advice'),
      t('letter.foot', { centre: centreName }),
    ].join('\n\n'),
  };
}
