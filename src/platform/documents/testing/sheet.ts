import type { PaperStyle } from '../paper/style.ts';

/** A sheet to try papers on; how real ones look is for the packs to say. */
export const sheet: PaperStyle = {
  sheet: { width: 210, height: 297 },
  margins: { left: 30, right: 10, top: 20, bottom: 20 },
  typeface: { word: 'Times New Roman', pdf: 'Tinos' },
  size: { text: 14, table: 12, title: 16, note: 10 },
  lineSpacing: 1.15,
  firstLineIndent: 12.5,
  pageNumber: { place: 'top', onFirst: false },
};
