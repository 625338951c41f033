import type { PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { AmendmentChange } from '../../document/amend.ts';
import type { ReportState } from '../report-document.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** The words that the office's papers are made of, in one language. */
export interface PaperWords {
  plan: {
    approved: string;
    /** A date left to be written by hand. */
    blankDate: string;
    contents: string;
    introduction: string;
    problem: string;
    passport: string;
    columns: Record<'number' | 'text' | 'responsible' | 'form' | 'deadline', string>;
    sheet: Record<'path' | 'chapter' | 'from' | 'to' | 'times', string>;
  };
  report: {
    title: string;
    /** What the report is of, before the plan's name. */
    of: string;
    period: string;
    /** Name of the file, before the period. */
    file: string;
    /** A period by its name; one that ends with a year's number says what the number is. */
    named: string;
    namedOfYear: string;
    /** Before a plan's name in quotes, and instead of one for all plans. */
    ofPlan: string;
    ofPlans: string;
    asOf: string;
    arrears: string;
    standing: string;
    undated: string;
    figures: string;
    planned: string;
    percent: string;
    count: string;
    share: string;
    total: string;
    states: Record<ReportState, string>;
    byChapter: string;
    byPerson: string;
    byForm: string;
    byMonth: string;
    chapter: string;
    person: string;
    form: string;
    details: string;
    detailColumns: Record<
      'number' | 'text' | 'responsible' | 'deadline' | 'duty' | 'state' | 'outcome',
      string
    >;
    evidence: string;
    reason: string;
    movedTo: string;
    unfinished: string;
    unfinishedColumns: Record<'number' | 'text' | 'state' | 'reason' | 'movedTo', string>;
    conclusions: string;
    sheet: Record<'dueOn' | 'chapter' | 'doneOn' | 'result' | 'byMonth' | 'month', string>;
  };
  annex: {
    /** Over the annex inside the plan. */
    heading: string;
    /** Of the annex as a paper of its own, before the plan's name. */
    title: string;
    of: string;
    /** What of an item was changed. */
    fields: Record<AmendmentChange['field'], string>;
    columns: Record<'number' | 'field' | 'was' | 'is' | 'reason' | 'decided', string>;
  };
  personal: {
    title: string;
    columns: Record<'at' | 'number' | 'text' | 'form' | 'deadline' | 'dates' | 'mark', string>;
    undated: string;
  };
}

const byLanguage: Record<PaperLanguage, PaperWords> = { uk, ru, en };

export function paperWords(language: PaperLanguage): PaperWords {
  return byLanguage[language];
}

/** Whether a paragraph is nothing but the introduction's heading, in any of the languages. */
export function isIntroductionWord(text: string): boolean {
  const bare = text.trim().toLowerCase();
  return Object.values(byLanguage).some(({ plan }) => plan.introduction.toLowerCase() === bare);
}
