import type { Paper } from '../paper/paper.ts';
import { typeset } from './typesetter.ts';

/**
 * Makes a paper into a PDF with the typeface inside, tagged for screen readers: PDF/UA-1, unless
 * the paper has what that standard doesn't allow (an emoji, which the typeface lacks; no title).
 *
 * @returns the file's bytes
 */
export function writePdf(paper: Paper): Promise<Uint8Array> {
  const creationTimestamp = Math.floor(Date.now() / 1000);
  return typeset(paper, ({ compiler, document }) => {
    try {
      return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
    } catch (error) {
      if (!String(error).includes('PDF/UA-1 error')) throw error;
      return compiler.pdf(document, { creationTimestamp });
    }
  });
}

/**
 * The page on which each heading of the paper stands, in their order.
 *
 * @param deepest the last level that counts
 */
export function headingPages(paper: Paper, deepest: number): Promise<number[]> {
  return typeset(paper, ({ compiler, document }) => {
    const marks = compiler.query(document, { selector: '<heading-page>', field: 'value' });
    return (marks as { level: number; page: number }[])
      .filter(({ level }) => level <= deepest)
      .map(({ page }) => page);
  });
}
