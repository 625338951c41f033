import type { BarChart } from '../chart/chart.ts';
import type { PaperStyle } from './style.ts';

/**
 * A paper: what is to stand on the sheets, said once. `writeWord` and `writePdf` make it into a
 * file each, so that both look the same. All lengths are millimetres, all type sizes points.
 */
export interface Paper {
  /** The file's title property and what a screen reader says first; not printed by itself. */
  title: string;
  /** The file's author property: the office. */
  author?: string;
  language: PaperLanguage;
  style: PaperStyle;
  blocks: Block[];
}

export type PaperLanguage = 'uk' | 'ru' | 'en';

export type Block =
  | TextBlock
  | HeadingBlock
  | ContentsBlock
  | TableBlock
  | PictureBlock
  | ChartBlock
  | SignatureBlock
  | { kind: 'pageBreak' };

/**
 * Named styles, which become styles of the Word document that its reader can change in one place.
 *
 * `body` justified with an indented first line · `plain` left, no indent · `listItem` a line that
 * begins with its own marker and hangs under it · `title`, `subtitle` centred · `stamp` the
 * approval block, in the right half of the sheet · `centre` · `note` small, grey.
 */
export type TextStyle =
  | 'body'
  | 'plain'
  | 'listItem'
  | 'title'
  | 'subtitle'
  | 'stamp'
  | 'centre'
  | 'note';

/** Text as it is: nothing in it is markup, `\n` begins a new line. */
export type Rich = string | Span[];

export interface Span {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** `http:`, `https:` or `mailto:`; any other address is printed and not linked. */
  link?: string;
}

export interface TextBlock {
  kind: 'text';
  style: TextStyle;
  text: Rich;
  /** Space above, mm, added to the style's own. */
  above?: number;
  /** Never the last on its page. */
  keepWithNext?: boolean;
}

export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

/** The table of contents, made from the headings; in Word a field filled in beforehand. */
export interface ContentsBlock {
  kind: 'contents';
  title: string;
}

export interface TableBlock {
  kind: 'table';
  columns: TableColumn[];
  /** Rows repeated at the top of each page. */
  header: PaperRow[];
  rows: PaperRow[];
  /** `grid` all lines · `rows` lines between rows only. */
  lines?: 'grid' | 'rows';
  /** Points; the style's `tableSize` unless given. */
  size?: number;
  /** Its last rows stay on the page with what follows (a signature is never alone on a page). */
  keepWithNext?: boolean;
}

export interface TableColumn {
  /** Share of the table's width; the widths of all columns are scaled to the text's width. */
  width: number;
  align?: Align;
}

export type Align = 'left' | 'center' | 'right';

export interface PaperRow {
  cells: PaperCell[];
  /** Only a faint line between this row and the one above: it goes on with it. */
  joined?: boolean;
  /** Stays on the page with the row below (a chapter's row). */
  keepWithNext?: boolean;
}

export interface PaperCell {
  text: Rich;
  /** Columns covered; 1 unless given. */
  span?: number;
  /** Rows covered, this one and those below; 1 unless given. Those below don't give the cell again. */
  rows?: number;
  align?: Align;
  bold?: boolean;
  /** The cell's text is a heading of this level and stands in the table of contents. */
  heading?: 1 | 2 | 3;
  /** The text begins with its own marker («- ») and hangs under it; mm from the cell's edge. */
  hang?: number;
  shaded?: boolean;
  /** Written upwards, for narrow columns of figures. */
  upwards?: boolean;
}

/** A picture, drawn to `width` mm wide. */
export interface PictureBlock {
  kind: 'picture';
  svg: string;
  width: number;
  /** What it shows, for those who don't see it. Never empty. */
  alt: string;
  caption?: string;
}

/** A chart as wide as the text. It is drawn, and described from its figures, when the file is made. */
export interface ChartBlock {
  kind: 'chart';
  title: string;
  chart: BarChart;
}

/** Post at the left, name at the right on the level of the post's last line. */
export interface SignatureBlock {
  kind: 'signature';
  post: string;
  name: string;
}
