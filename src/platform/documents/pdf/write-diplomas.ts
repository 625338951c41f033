import type { Diploma, Diplomas } from '../diploma/diploma.ts';
import { drawQr } from '../qr/draw-qr.ts';
import { printable } from './printable.ts';
import { typesetWith } from './typesetter.ts';

/** Makes diplomas into one PDF, each on a sheet of A4 of its own, tagged for screen readers as papers are. */
export function writeDiplomas({ title, language, author, sheets }: Diplomas): Promise<Uint8Array> {
  const data = {
    title: printable(title),
    author: printable(author),
    language,
    sheets: sheets.map(sheetData),
  };
  const creationTimestamp = Math.floor(Date.now() / 1000);
  return typesetWith('diploma', { data: JSON.stringify(data) }, ({ compiler, document }) => {
    try {
      return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
    } catch (error) {
      if (!String(error).includes('PDF/UA-1 error')) throw error;
      return compiler.pdf(document, { creationTimestamp });
    }
  });
}

function sheetData({ check, facts, outcomes, signer, ...texts }: Diploma) {
  const { size, path } = drawQr(check.address);
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, printable(text)])),
    facts: facts.map(({ label, value }) => ({ label: printable(label), value: printable(value) })),
    outcomes: { label: printable(outcomes.label), text: printable(outcomes.text) },
    signer: { post: printable(signer.post), name: printable(signer.name) },
    qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`,
    alt: printable(check.alt),
    check: check.lines.map(printable),
    address: check.address,
  };
}
