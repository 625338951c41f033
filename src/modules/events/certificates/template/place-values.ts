import { type CertificatePlace, certificatePlaces, placeNames } from '#packs/certificate-places.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { TemplateValue, TemplateValues } from '#platform/documents/template/fill-template.ts';
import { translator } from '#platform/i18n/translator.ts';
import { sayCode } from '../code.ts';
import type { PrintedCertificate } from '../paper.ts';
import { sayCredit, sayDays, sayReason } from '../say-content.ts';

/** What a certificate puts into the places of a centre's own form, by all their names. */
export function placeValues(
  { code, content }: PrintedCertificate,
  publicUrl: string,
): TemplateValues {
  const { language, event, signer, replaces } = content;
  const t = translator(language).getFixedT(null, 'eventsCertificates');
  const address = `${publicUrl}/c/${code}`;
  const values: Record<CertificatePlace, TemplateValue> = {
    number: content.number,
    date: sayDate(language, content.issuedOn),
    'for-whom': content.forWhom,
    name: content.name,
    post: content.post,
    institution: content.organisation,
    reason: sayReason(content),
    kind: event.kind,
    title: event.title,
    topic: event.topic,
    days: sayDays(language, event),
    format: event.format ? t(`format.${event.format}`) : '',
    place: event.place,
    hours: sayCredit(language, content.credit),
    outcomes: content.outcomes,
    centre: content.centre,
    'signer-post': signer.post,
    signer: signer.name,
    replaces: replaces ? t('paper.replaces', { number: replaces }) : '',
    code: sayCode(code),
    address,
    qr: { qr: address, alt: t('paper.qr') },
  };
  return Object.fromEntries(
    certificatePlaces.flatMap((place) =>
      Object.values(placeNames[place]).map((name) => [name, values[place]]),
    ),
  );
}
