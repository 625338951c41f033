import { sayDate } from '#platform/datetime/say-date.ts';
import type { Diploma, Diplomas } from '#platform/documents/diploma/diploma.ts';
import { upperFirst } from '#platform/i18n/first-letter.ts';
import { translator } from '#platform/i18n/translator.ts';
import { sayCode } from './code.ts';
import { sayCredit, sayDays, sayReason } from './say-content.ts';
import type { CertificateContent } from './schema.ts';

/** A certificate as it is printed: in the language that it was issued in. */
export interface PrintedCertificate {
  code: string;
  content: CertificateContent;
}

/** Certificates as one file of the built-in form, a sheet each. @param title the file's own */
export function certificatePapers(
  title: string,
  certificates: readonly PrintedCertificate[],
  publicUrl: string,
): Diplomas {
  const [first] = certificates;
  return {
    title,
    language: first?.content.language ?? 'uk',
    author: first?.content.centre ?? '',
    sheets: certificates.map((one) => sheetOf(one, publicUrl)),
  };
}

function sheetOf({ code, content }: PrintedCertificate, publicUrl: string): Diploma {
  const { language, event, replaces } = content;
  const t = translator(language).getFixedT(null, 'eventsCertificates');
  return {
    issuer: content.centre,
    heading: t('paper.heading'),
    number: t('paper.number', { number: content.number, day: sayDate(language, content.issuedOn) }),
    // A name whose dative isn't known stands as it is.
    given: t(content.forWhom === content.name ? 'paper.givenInName' : 'paper.given'),
    forWhom: content.forWhom,
    under: [content.post, content.organisation].filter(Boolean).join(', '),
    reason: sayReason(content),
    title: event.title,
    topic: event.topic,
    facts: [
      { label: t('fact.days'), value: sayDays(language, event) },
      { label: t('fact.format'), value: event.format ? t(`format.${event.format}`) : '' },
      { label: t('fact.place'), value: event.format === 'online' ? '' : event.place },
      { label: t('fact.credit'), value: sayCredit(language, content.credit) },
    ].filter(({ value }) => value !== ''),
    outcomes: { label: t('fact.outcomes'), text: content.outcomes },
    signer: { ...content.signer, post: upperFirst(content.signer.post) },
    check: {
      address: `${publicUrl}/c/${code}`,
      lines: [t('paper.check'), `${publicUrl.replace(/^https?:\/\//, '')}/c`, sayCode(code)],
      alt: t('paper.qr'),
    },
    replaces: replaces ? t('paper.replaces', { number: replaces }) : '',
  };
}
