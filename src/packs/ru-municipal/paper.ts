import type { PaperStyle } from '#platform/documents/paper/style.ts';

/**
 * How papers look in a Russian municipality. ГОСТ Р 7.0.97 leaves the typeface free, asks for 12–14
 * points and for page numbers from the second page in the middle of the upper margin. Margins of
 * 20/10/20/20 mm are not confirmed and local instructions differ: a centre can set its own.
 */
export const paperStyle: PaperStyle = {
  sheet: { width: 210, height: 297 },
  margins: { left: 20, right: 10, top: 20, bottom: 20 },
  typeface: { word: 'Times New Roman', pdf: 'Tinos' },
  size: { text: 14, table: 12, title: 16, note: 10 },
  lineSpacing: 1.15,
  firstLineIndent: 12.5,
  pageNumber: { place: 'top', onFirst: false },
};
