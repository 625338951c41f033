import type { Deadline, Period } from '../deadline/types.ts';
import type { SourceFormat } from './source/types.ts';

/** A plan as read from a document: the public shape printed by `kabinet plan read --json`. */
export interface Reading {
  title: string;
  /** The plan's period, `null` when the document doesn't say it. */
  period: Period | null;
  approval: Approval;
  /** The printed table of contents, as written. */
  contents: ContentsLine[];
  /** Paragraphs between the title and the table: legal basis, tasks, methodical problem. */
  introduction: string[];
  /** A programme's passport: label and text, in order. */
  passport: PassportRow[];
  sections: ReadSection[];
  /** Who signs below the table, as written. */
  signature: { post: string; name: string } | null;
  /** Which column of the table holds what, as recognised or as the person corrected it. */
  columns: ColumnMapping[];
  /** Paragraphs after the table and whatever belongs to no field; nothing is dropped. */
  remainder: SourceText[];
  doubts: Doubt[];
  format: SourceFormat;
}

export interface Approval {
  /** The stamp's word as written: «ЗАТВЕРДЖУЮ», «ПОГОДЖЕНО»; `null` without a stamp. */
  stamp: string | null;
  by: string | null;
  post: string | null;
  /** `YYYY-MM-DD`, only when the whole date is there. */
  date: string | null;
  /** The date as printed, with its gaps («___ 01 2026»). */
  dateText: string | null;
}

export interface ContentsLine {
  number: string | null;
  title: string;
  pages: string | null;
}

export interface PassportRow {
  label: string;
  text: string;
}

export interface ReadSection {
  /** «Розділ», when the heading says it. */
  label?: string;
  number: string | null;
  title: string;
  items: ReadItem[];
  source: Source;
}

export interface ReadItem {
  /** As written, without closing dots («1.6»); `null` for a bullet. */
  number: string | null;
  text: string;
  responsible: ReadResponsible;
  form: { raw: string; values: string[] };
  /** A mixed cell has `parts`; an empty cell has `raw: ''` and kind `unreadable` is not used. */
  deadline: ReadDeadline;
  items: ReadItem[];
  source: Source;
  doubts: Doubt[];
  /** Texts of columns that have no field here (note, control, audience), by the header's words. */
  extra?: Record<string, string>;
}

export interface ReadResponsible {
  raw: string;
  /** «Прізвище І.Б.», normalised from any order and punctuation. */
  people: string[];
  /** «методисти за напрямками», kept as written. */
  roles: string[];
}

/** The cell as written and what it says; `null` kind when the cell is empty. */
export interface ReadDeadline extends Omit<Deadline, 'text' | 'kind'> {
  raw: string;
  kind: Deadline['kind'] | null;
  /** The words that were read in place of the cell's: a column's header or a merged cell gave them. */
  said?: string;
}

export interface Source {
  /** 1-based line of a text file, or ordinal of the table row. */
  line: number;
  /** Lines of the rows that were joined to this one (continuations over a page break). */
  joined?: number[];
}

export interface SourceText {
  text: string;
  line: number;
}

/** What can't be decided from the document; shown to the person, never guessed. */
export interface Doubt {
  /**
   * Stable. Of an item: `unaligned-people`, `unaligned-deadlines`, `unaligned-forms`, `shared-cells`,
   * `unreadable-deadline`. Of the document: `unknown-period`, `unknown-column`, `no-plan`.
   */
  code: string;
  field: 'text' | 'number' | 'responsible' | 'form' | 'deadline' | 'structure' | 'period';
  /** The words of the source that the doubt is about. */
  text: string;
}

export const columnRoles = [
  'number',
  'text',
  'responsible',
  'form',
  'deadline',
  'deadlineStart',
  'deadlineEnd',
  'quarter1',
  'quarter2',
  'quarter3',
  'quarter4',
  'section',
  'note',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface ColumnMapping {
  /** 0-based column of the table. */
  index: number;
  /** The header's words; '' when there is none. */
  header: string;
  role: ColumnRole;
  /** How it was told: by the header, by what the cells hold, or set by the person. */
  by: 'header' | 'content' | 'person';
}
