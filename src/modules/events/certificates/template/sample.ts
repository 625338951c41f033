import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { PrintedCertificate } from '../paper.ts';

/** A certificate of nobody, with something in every place; its code leads to no certificate. */
export function sampleCertificate(
  language: Locale,
  facts: { centre: string; signer: { post: string; name: string }; today: string },
): PrintedCertificate {
  const t = translator(language).getFixedT(null, 'eventsCertificates');
  const { centre, signer, today } = facts;
  const title = t('template.sample.title');
  return {
    code: '0'.repeat(26),
    content: {
      language,
      centre,
      number: `0/${today.slice(0, 4)}`,
      role: 'participant',
      name: t('template.sample.name'),
      forWhom: t('template.sample.forWhom'),
      post: t('template.sample.post'),
      organisation: t('template.sample.organisation'),
      event: {
        kind: t('template.sample.kind'),
        title,
        topic: t('template.sample.topic'),
        startsOn: today,
        endsOn: today,
        format: 'mixed',
        place: t('template.sample.place'),
      },
      outcomes: t('template.sample.outcomes'),
      credit: { minutes: 180, hour: 45, hours: 4, credits: null },
      signer: {
        post: signer.post || t('template.sample.signerPost'),
        name: signer.name || t('template.sample.signer'),
      },
      issuedOn: today,
      replaces: null,
    },
  };
}
