import type { CellLine } from '../rows/grid.ts';
import { type DeadlineCell, emptyDeadline, type MergedField } from '../rows/role-row.ts';

/** An item while its rows are gathered; texts are parted into bullets and read afterwards. */
export interface Draft {
  number: string | null;
  text: CellLine[];
  responsible: CellLine[];
  form: CellLine[];
  deadline: DeadlineCell;
  extra: [header: string, text: string][];
  line: number;
  joined: number[];
  children: Draft[];
  /** Items above whose cell is merged down to this one's row. */
  shared: Partial<Record<MergedField, Draft>>;
  /** Rows whose values were added below an already complete text, one set of values a row. */
  valueRows: number;
  /** The kind of work that a matrix gives by its column. */
  kind?: string;
  /** A deadline that a matrix gives by its column. */
  headingDeadline?: string | null;
  /** The people of a matrix that has a row for each. */
  who?: string;
}

export interface DraftSection {
  label: string | null;
  number: string | null;
  title: string;
  line: number;
  /** What the heading says of the deadline of everything under it. */
  deadline: string | null;
  items: Draft[];
}

export function newDraft(line: number, number: string | null, text: CellLine[]): Draft {
  return {
    number,
    text,
    responsible: [],
    form: [],
    deadline: emptyDeadline(),
    extra: [],
    line,
    joined: [],
    children: [],
    shared: {},
    valueRows: 1,
  };
}

export function textOfLines(lines: readonly CellLine[]): string {
  return lines
    .map((line) => line.text)
    .join(' ')
    .trim();
}
