import type { DueWindow, Period } from '#modules/plan/deadline/types.ts';
import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Block, Paper, PaperLanguage, PaperRow } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { longMonth, paperDate, paperDates } from './paper-dates.ts';
import { paperWords } from './words/words.ts';

/** What one person has to do in a period. */
export interface PersonalPlan {
  language: PaperLanguage;
  centre: string;
  /** In full, as on the paper. */
  person: string;
  post: string;
  period: Period;
  /** «I квартал 2031 року»; the dates are printed when there is none. */
  periodName: string | null;
  rows: PersonalRow[];
  signature: { post: string; name: string } | null;
}

export interface PersonalRow {
  /** Number of the plan's item, as printed. */
  number: string;
  text: string;
  form: string;
  /** The plan's phrase. */
  deadline: string;
  /** One due window; `null` when there is no date (a debt, on demand). */
  window: DueWindow | null;
}

const order = ['at', 'number', 'text', 'form', 'deadline', 'dates', 'mark'] as const;
const centred = new Set<(typeof order)[number]>(['at', 'number', 'dates']);

/** The person's plan as a paper: rows by the month in which they are due, then those without date. */
export function personalPaper(plan: PersonalPlan, style: PaperStyle): Paper {
  const words = paperWords(plan.language).personal;
  const columns = words.columns;
  const period = plan.periodName ?? paperDates(plan.period);
  return {
    title: `${words.title}: ${plan.person}, ${period}`,
    author: plan.centre,
    language: plan.language,
    style,
    blocks: [
      { kind: 'text', style: 'centre', text: plan.centre },
      { kind: 'text', style: 'title', text: words.title, above: 6 },
      {
        kind: 'text',
        style: 'subtitle',
        text: [plan.person, plan.post].filter(Boolean).join(', '),
      },
      { kind: 'text', style: 'subtitle', text: period },
      fitColumns(
        {
          kind: 'table',
          size: 11,
          columns: order.map((column) => ({
            width: 1,
            ...(centred.has(column) ? { align: 'center' } : {}),
          })),
          header: [{ cells: order.map((column) => ({ text: columns[column] })) }],
          rows: monthRows(plan.rows, plan.language),
          keepWithNext: true,
        },
        style,
      ),
      ...(plan.signature ? ([{ kind: 'signature', ...plan.signature }] satisfies Block[]) : []),
    ],
  };
}

function monthRows(rows: readonly PersonalRow[], language: PaperLanguage): PaperRow[] {
  const undated = paperWords(language).personal.undated;
  const byMonth = Map.groupBy(
    rows.toSorted((a, b) => dueDay(a).localeCompare(dueDay(b))),
    (row) => dueDay(row).slice(0, 7),
  );
  let at = 0;
  return [...byMonth].flatMap(([month, monthly]): PaperRow[] => [
    {
      cells: [
        {
          text: month === never ? undated : longMonth(month, language),
          span: 7,
          bold: true,
          align: 'center',
          shaded: true,
        },
      ],
      keepWithNext: true,
    },
    ...monthly.map((row) => {
      at += 1;
      const dates = row.window ? windowDates(row.window) : '';
      const texts = [String(at), row.number, row.text, row.form, row.deadline, dates, ''];
      return { cells: texts.map((text) => ({ text })) };
    }),
  ]);
}

/** First and last day under each other; the last alone when it doesn't matter when one begins. */
function windowDates([start, end]: DueWindow): string {
  return start === null && end !== null
    ? paperDate(end)
    : paperDates([start, end]).replace('–', '–\n');
}

/** Sorts after every month, where rows without a date belong. */
const never = '9999-99';

/** The day by which the row is due, `YYYY-MM-DD`. */
function dueDay({ window }: PersonalRow): string {
  return window?.[1] ?? window?.[0] ?? never;
}
