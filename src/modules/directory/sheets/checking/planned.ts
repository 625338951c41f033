import type { DirectoryPack } from '#packs/directory-pack.ts';
import type { Db } from '#platform/db/database.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { RowState } from '../kinds.ts';
import type { Meanings, Value } from '../values/read-value.ts';

/** What is wrong with a row, doubtful in it or worth knowing. */
export interface RowProblem {
  /** A key of the kind's fields; null for the row as a whole. */
  field: string | null;
  /** From 1, as the sheet counts; null when no column holds the field. */
  column: number | null;
  code: string;
  params?: Record<string, string | number>;
  level: 'wrong' | 'doubt' | 'note';
}

/** Whom a doubtful row may mean. */
export interface RowCandidate {
  /** Of a person, or `row:12` for whom a row above adds. */
  id: string;
  name: string;
  note: string;
}

/** What a person has decided about a row. */
export interface RowChoice {
  /** It means the one with `id`, nobody who is there yet, or is to be left out. */
  is?: 'same' | 'new' | 'skip';
  id?: string;
  /** Of somebody with a main post elsewhere: moves here, or works here part-time. */
  move?: 'transfer' | 'part-time';
}

/** Tables that an import writes. */
export type WrittenTable =
  | 'organisation'
  | 'organisation_name'
  | 'organisation_link'
  | 'organisation_change'
  | 'profession'
  | 'organisation_profession'
  | 'person'
  | 'post'
  | 'qualification'
  | 'education'
  | 'section_member';

/** One row of the database that accepting writes; columns by their names there. */
export interface Write {
  t: WrittenTable;
  a: 'insert' | 'update';
  id: string;
  /** What was in the columns that change, with `version` where the table has one. */
  before?: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** A row of the sheet, read. */
export interface ReadRow {
  number: number;
  cells: string[];
  values: Record<string, Value>;
  problems: RowProblem[];
  choice: RowChoice | null;
}

/** A row of the sheet with what accepting would make of it. */
export interface PlannedRow {
  number: number;
  cells: string[];
  state: RowState;
  problems: RowProblem[];
  object: { type: string; id: string; name: string } | null;
  /** Field → [before, after]. */
  changes: Record<string, [unknown, unknown]>;
  candidates: RowCandidate[];
  writes: Write[];
}

/** What a check stands on. */
export interface CheckContext {
  db: Db;
  centreId: string;
  today: string;
  pack: DirectoryPack;
  language: Locale;
  /** Whose rows they have to be; null for the whole centre. */
  organisationId: string | null;
  meanings: Meanings;
  /** Which column holds a field, from 1. */
  columnOf: (field: string) => number | null;
}

/** Works out what becomes of rows, batch after batch in the order of the sheet. */
export interface Planner {
  plan(rows: readonly ReadRow[]): Promise<PlannedRow[]>;
}

/** Begins the plan of a row that nothing is known of. */
export function blank({ number, cells, problems }: ReadRow): PlannedRow {
  return {
    number,
    cells,
    state: 'unchanged',
    problems,
    object: null,
    changes: {},
    candidates: [],
    writes: [],
  };
}

/** The state that a row's problems and writes come to. */
export function settle(row: PlannedRow, isNew: boolean): PlannedRow {
  const worst = (level: RowProblem['level']) => row.problems.some((one) => one.level === level);
  const state = worst('wrong')
    ? 'wrong'
    : worst('doubt')
      ? 'doubt'
      : isNew
        ? 'new'
        : row.writes.length > 0
          ? 'changed'
          : 'unchanged';
  const writes = state === 'new' || state === 'changed' ? row.writes : [];
  return { ...row, state, writes };
}
