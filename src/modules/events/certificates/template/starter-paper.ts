import { type CertificatePlace, placeNames } from '#packs/certificate-places.ts';
import type { Block, Paper, TextStyle } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';

/** A form to begin with: what stands on the built-in sheet, with places instead of texts. */
export function starterPaper(language: Locale, style: PaperStyle): Paper {
  const t = translator(language).getFixedT(null, 'eventsCertificates');
  const at = (place: CertificatePlace) => `{${placeNames[place][language]}}`;
  const line = (text: string, above = 0, as: TextStyle = 'centre'): Block => ({
    kind: 'text',
    style: as,
    text,
    above,
  });
  return {
    title: t('template.starter'),
    language,
    style,
    blocks: [
      line(at('centre'), 10),
      line(t('paper.heading').toUpperCase(), 16, 'title'),
      line(`№ ${at('number')}, ${at('date')}`, 2),
      line(t('paper.given'), 10),
      { kind: 'text', style: 'centre', text: [{ text: at('for-whom'), bold: true }], above: 2 },
      line(`${at('post')}, ${at('institution')}`),
      line(at('reason'), 8),
      { kind: 'text', style: 'centre', text: [{ text: at('title'), bold: true }] },
      line(at('topic')),
      line([at('days'), at('format'), at('place')].join(' · '), 6),
      line(at('hours')),
      line(at('outcomes'), 4),
      line(at('replaces'), 2),
      line(`${at('signer-post')} ____________________ ${at('signer')}`, 18),
      line(at('qr'), 12),
      line(`${at('address')} · ${at('code')}`),
    ],
  };
}
