import type { IsoDate } from '#modules/plan/deadline/types.ts';
import type { ReportRow } from './report-document.ts';

/** One or several obligations of an item that are told in one line. */
export interface ReportEntry {
  row: ReportRow;
  /** Goes on with the item of the entry above: its number and text aren't printed again. */
  continued: boolean;
  times: number;
  /** The days on which they were done, and by which they are due. */
  doneOn: IsoDate[];
  dueOn: IsoDate[];
}

/** What happened alike and without a word of its own («щомісяця», nine months to come) is one entry. */
export function entriesOf(rows: readonly ReportRow[]): ReportEntry[] {
  const entries: ReportEntry[] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    const continued = last?.row.itemId === row.itemId;
    const done = row.doneOn ? [row.doneOn] : [];
    const due = row.dueOn ? [row.dueOn] : [];
    if (last && continued && last.row.state === row.state && isBare(last.row) && isBare(row)) {
      last.times += 1;
      last.doneOn.push(...done);
      last.dueOn.push(...due);
    } else entries.push({ row, continued, times: 1, doneOn: done, dueOn: due });
  }
  return entries;
}

const isBare = (row: ReportRow) =>
  !row.result && !row.reason && !row.movedTo && row.evidence.length === 0;
