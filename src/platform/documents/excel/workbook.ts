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
}

export interface Workbook {
  sheets: Sheet[];
}
