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
  /** The period in words: «I квартал 2031 року»; its dates are printed when there are none. */
  periodName: string | null;
  figures: ReportFigures;
  byChapter: ReportShare[];
  byPerson: ReportShare[];
  byForm: ReportShare[];
  /** The months of the period in order; `month` is `YYYY-MM`. */
  byMonth: { month: string; planned: number; done: number }[];
  chapters: { name: string; rows: ReportRow[] }[];
  /** Paragraphs of conclusions, as their author wrote them. */
  conclusions: string[];
  signature: { post: string; name: string } | null;
}

export interface ReportShare {
  name: string;
  figures: ReportFigures;
}

export interface ReportRow {
  /** As printed in the plan; `null` for a bullet. */
  number: string | null;
  text: string;
  responsible: string;
  /** The plan's phrase. */
  deadline: string;
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

/** All obligations of the figures. */
export function planned(figures: ReportFigures): number {
  return reportStates.reduce((sum, state) => sum + figures[state], 0);
}

/** Done, of all planned, in whole per cent; `null` when nothing was planned. */
export function percentDone(figures: ReportFigures): number | null {
  const all = planned(figures);
  return all === 0 ? null : Math.round((figures.done / all) * 100);
}
