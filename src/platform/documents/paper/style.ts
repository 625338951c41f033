/**
 * How papers look: page, typeface, sizes. A pack gives it as data with its source; a centre's own
 * setting replaces parts of it, for offices differ and standards change.
 */
export interface PaperStyle {
  /** Sheet, mm. A4 is 210 × 297. */
  sheet: { width: number; height: number };
  /** Mm. */
  margins: { left: number; right: number; top: number; bottom: number };
  /** The family's name for Word, and the metric-compatible one that is drawn into PDF. */
  typeface: { word: string; pdf: string };
  /** Points. */
  size: { text: number; table: number; title: number; note: number };
  /** Multiples of the single line. */
  lineSpacing: number;
  /** Mm. */
  firstLineIndent: number;
  /** Where the page's number stands, and whether the first page has one. */
  pageNumber: { place: 'top' | 'bottom'; onFirst: boolean };
}

/** Width between the margins, mm. */
export function textWidth(style: PaperStyle): number {
  return style.sheet.width - style.margins.left - style.margins.right;
}
