import type { IsoDate, Period } from '#modules/plan/deadline/types.ts';
import type { PaperLanguage } from '#platform/documents/paper/paper.ts';

/** What has become of an obligation by the day of the report. */
export const reportStates = [
  'done',
  'partly',
  'inProgress',
  'moved',
  'late',
  'notDone',
  'scheduled',
] as const;
/** `scheduled`: «за окремим графіком», and the schedule has not been given: a debt. */
export type ReportState = (typeof reportStates)[number];

/** How many obligations stand in each state; their sum is what was planned. */
export type ReportFigures = Readonly<Record<ReportState, number>>;

/** The execution of a plan in a period, ready to be printed. Counted by the caller. */
export interface ReportData {
  language: PaperLanguage;
  centre: string;
  /** The plan's name as it stands after «виконання»: «плану роботи … на 2031 рік». */
  plan: string;
  period: Period;
  /** The day on which the states are as reported. */
  asOf: IsoDate;
  /** Of what was due in the period; standing duties, older debts and undated items stand apart. */
  figures: ReportFigures;
  byChapter: ReportShare[];
  byPerson: ReportShare[];
  byForm: ReportShare[];
  /** The months of the period in order; `month` is `YYYY-MM`. */
  byMonth: { month: string; planned: number; done: number }[];
  chapters: ReportChapter[];
  /** Due before the period, and either closed in it or open still. */
  arrears: ReportPart;
  /** «Постійно»: lines of evidence that standing duties owe. */
  standing: ReportPart;
  /** «За окремим графіком», not given yet, of plans that go on after the period. */
  undated: ReportChapter[];
  /** Paragraphs of conclusions, as their author wrote them. */
  conclusions: string[];
  signature: { post: string; name: string } | null;
}

export interface ReportChapter {
  name: string;
  rows: ReportRow[];
}

export interface ReportPart {
  figures: ReportFigures;
  chapters: ReportChapter[];
}

export interface ReportShare {
  name: string;
  figures: ReportFigures;
}

export interface ReportRow {
  /** Rows of one item that follow each other are printed as one entry. */
  itemId: string;
  /** `null` for an item without tasks (a debt). */
  taskId: string | null;
  /** As printed in the plan; `null` for a bullet. */
  number: string | null;
  text: string;
  responsible: string;
  /** The plan's phrase. */
  deadline: string;
  /** The last day of this obligation; `null` without a schedule. */
  dueOn: IsoDate | null;
  state: ReportState;
  doneOn: IsoDate | null;
  result: string;
  evidence: ReportEvidence[];
  /** Why it was moved, done partly or not at all. */
  reason: string;
  /** The new deadline, in words. */
  movedTo: string;
}

export interface ReportEvidence {
  /** «довідка», «наказ», «посилання» … */
  kind: string;
  title: string;
  /** Registration number with its date, as printed. */
  number?: string;
  link?: string;
}

/** How many of the states are in each. */
export function countStates(states: readonly ReportState[]): ReportFigures {
  const figures = Object.fromEntries(reportStates.map((state) => [state, 0]));
  for (const state of states) figures[state] = (figures[state] ?? 0) + 1;
  return figures as Record<ReportState, number>;
}

/** All obligations of the figures. */
export function planned(figures: ReportFigures): number {
  return reportStates.reduce((sum, state) => sum + figures[state], 0);
}

/** Done, of all planned, in whole per cent; `null` when nothing was planned. */
export function percentDone(figures: ReportFigures): number | null {
  const all = planned(figures);
  return all === 0 ? null : Math.round((figures.done / all) * 100);
}
