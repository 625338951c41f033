import type { PaperStyle } from '#platform/documents/paper/style.ts';

/**
 * How papers look in Ukraine. Typeface, sizes and the form of the signature: DSTU 4163:2020 (in
 * force since 2021-09-01). Margins of 30/10/20/20 mm are those of the 2003 edition; that the 2020
 * edition keeps them, and page numbers at the top centre from page 2, is not confirmed: a centre
 * can set its own.
 */
export const paperStyle: PaperStyle = {
  sheet: { width: 210, height: 297 },
  margins: { left: 30, right: 10, top: 20, bottom: 20 },
  typeface: { word: 'Times New Roman', pdf: 'Tinos' },
  size: { text: 14, table: 12, title: 16, note: 10 },
  lineSpacing: 1.15,
  firstLineIndent: 12.5,
  pageNumber: { place: 'top', onFirst: false },
};
