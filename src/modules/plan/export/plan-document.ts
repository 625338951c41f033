import type { DueWindow } from '#modules/plan/deadline/types.ts';
import type { PaperLanguage } from '#platform/documents/paper/paper.ts';

/** A plan as it goes onto paper: texts exactly as its authors wrote them, in order. */
export interface PlanPaper {
  language: PaperLanguage;
  /** `\n` begins a new line: the kind of document first, then whose it is and for when. */
  title: string;
  /** The office, for the file's properties. */
  centre?: string;
  /** `booklet` has a title page and a table of contents, `sheet` begins at once. */
  layout: 'booklet' | 'sheet';
  approval: PlanApproval | null;
  introduction: string[];
  /** The methodical problem that the centre works on, without those words; printed after the introduction. */
  problem: string | null;
  /** A programme's passport: what is said of it, row by row. */
  passport: { label: string; text: string }[];
  columns: PlanColumn[];
  chapters: PlanChapter[];
  /** Paragraphs below the table. */
  closing: string[];
  signature: { post: string; name: string } | null;
  amendments: PlanAmendment[];
}

export interface PlanApproval {
  /** «ЗАТВЕРДЖУЮ»; the language's own word when the plan has none. */
  stamp: string | null;
  post: string | null;
  by: string | null;
  /** As printed, gaps included; a blank to fill in by hand when there is none. */
  dateText: string | null;
}

export interface PlanColumn {
  role: 'number' | 'text' | 'responsible' | 'form' | 'deadline' | 'extra';
  /** The printed header. For `extra` also the key in `PlanItem.extra`. */
  header: string;
  /** Share of the table's width; a usual one for the role unless given. */
  width?: number;
}

export interface PlanChapter {
  number: string | null;
  title: string;
  items: PlanItem[];
}

export interface PlanItem {
  /** `null` for a bullet. */
  number: string | null;
  text: string;
  responsible: string;
  form: string;
  deadline: string;
  /** The dates that the deadline was read as; for Excel only. */
  windows?: readonly DueWindow[];
  extra?: Readonly<Record<string, string>>;
  items: PlanItem[];
}

/** A change after approval: what was, what is, why. */
export interface PlanAmendment {
  /** Number of the item, as printed. */
  number: string;
  /** What of the item was changed, in words («термін виконання»). */
  field: string;
  was: string;
  is: string;
  reason: string;
  /** When and by whom it was decided, as printed. */
  decided: string;
}

/** The order of columns that annual plans of methodical offices usually have. */
export function usualColumns(headers: {
  number: string;
  text: string;
  responsible: string;
  form: string;
  deadline: string;
}): PlanColumn[] {
  return [
    { role: 'number', header: headers.number },
    { role: 'text', header: headers.text },
    { role: 'responsible', header: headers.responsible },
    { role: 'form', header: headers.form },
    { role: 'deadline', header: headers.deadline },
  ];
}
