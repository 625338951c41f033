/** How much of a sheet is read; what is beyond is refused with the number of the row or column, never cut. */
export const sheetLimits = {
  /** Bytes of the file, or of what was pasted. */
  fileBytes: 30 * 1024 * 1024,
  rows: 60_000,
  columns: 1_000,
  /** Characters of a cell. */
  cell: 5_000,
  /** Merged areas of one sheet. */
  merges: 60_000,
} as const;

/** A row as it stands in the sheet; rows without any text are left out. */
export interface SourceRow {
  /** As the sheet counts, from 1. */
  number: number;
  /** Texts of the cells from the first column on; '' for an empty one. A merged area has its text in all its cells. */
  cells: string[];
}

/** What was met while a sheet was read, for a word of warning. */
export interface ReadingNotices {
  /** Cells with a formula: the value that they had when the file was saved is taken. */
  formulas: number;
  /** Cells whose formula had failed («#N/A»). */
  errors: number;
}

/** Takes rows as they come; `false` says that no more are wanted. */
export type TakeRows = (rows: SourceRow[]) => Promise<boolean | undefined>;

/** One sheet of a file that can be read from its beginning, as often as wanted. */
export interface SourceTable {
  name: string;
  /** @throws SourceRefused, AppError `refused` (`sheets.too-many-rows`, `sheets.too-many-columns`) */
  read(take: TakeRows): Promise<ReadingNotices>;
}

/** Rows that are handed over at a time. */
export const batchSize = 250;
