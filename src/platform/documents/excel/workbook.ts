/** A calendar day as `YYYY-MM-DD`. */
export interface DateCell {
  date: string;
}

/** What a cell holds. A string is always text, whatever it begins with. */
export type CellValue = string | number | DateCell | null;

export interface SheetColumn {
  header: string;
  /** Characters. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

/** A list on a sheet of its own: header frozen and filtered, a row for each record. */
export interface Sheet {
  /** The tab's name; cut to 31 characters, without the characters that Excel refuses. */
  name: string;
  columns: SheetColumn[];
  rows: CellValue[][];
  /** Rows that are printed bold: totals, chapters. 0-based positions in `rows`. */
  boldRows?: readonly number[];
  chart?: SheetChart;
}

/** Bars of the list's own figures, under the list; the first column names them. */
export interface SheetChart {
  title: string;
  /** How many rows it shows, from the first. */
  rows: number;
  /** Columns of figures and the colours of their bars (`#rrggbb`). */
  series: readonly { column: number; color: string }[];
  /** `up` for time (months), `across` for names (people, chapters). */
  direction: 'up' | 'across';
  /** Parts of a whole on one bar, else side by side. */
  stacked: boolean;
}

export interface Workbook {
  sheets: Sheet[];
}
