import type { ColumnRole, ReadItem, Reading } from '#modules/plan/reading/types.ts';
import type { PaperLanguage } from '#platform/documents/paper/paper.ts';
import { type PlanColumn, type PlanItem, type PlanPaper, usualColumns } from './plan-document.ts';
import { paperWords } from './words/words.ts';

/** A plan as it was read from a document, as a paper again: the texts as they were written. */
export function planPaperOf(reading: Reading, language: PaperLanguage): PlanPaper {
  const hasApproval = Object.values(reading.approval).some((value) => value !== null);
  return {
    language,
    title: reading.title,
    layout: reading.contents.length > 0 ? 'booklet' : 'sheet',
    approval: hasApproval ? reading.approval : null,
    introduction: reading.introduction,
    problem: null,
    passport: reading.passport,
    columns: columnsOf(reading, language),
    chapters: reading.sections.map(({ number, title, items }) => ({
      number,
      title,
      items: items.map(itemOf),
    })),
    closing: [],
    signature: reading.signature,
    amendments: [],
  };
}

function itemOf(item: ReadItem): PlanItem {
  return {
    number: item.number,
    text: item.text,
    responsible: item.responsible.raw,
    form: item.form.raw,
    deadline: item.deadline.raw,
    windows: item.deadline.windows,
    ...(item.extra ? { extra: item.extra } : {}),
    items: item.items.map(itemOf),
  };
}

type Cell = Exclude<PlanColumn['role'], 'extra'>;

/** What stands in the field of a column; dates that were apart are one phrase by now. */
const cellOf: Partial<Record<ColumnRole, Cell>> = {
  number: 'number',
  text: 'text',
  responsible: 'responsible',
  form: 'form',
  deadline: 'deadline',
  deadlineStart: 'deadline',
  deadlineEnd: 'deadline',
  quarter1: 'deadline',
  quarter2: 'deadline',
  quarter3: 'deadline',
  quarter4: 'deadline',
};

/**
 * The document's columns in its own order and under its own headers; then those that it lacks and the
 * items fill all the same, and its columns that have no field.
 */
function columnsOf(reading: Reading, language: PaperLanguage): PlanColumn[] {
  const items = reading.sections.flatMap(({ items }) => items.flatMap(withBullets));
  const usual = usualColumns(paperWords(language).plan.columns);
  const own = reading.columns.flatMap(({ role, header }): PlanColumn[] => {
    const cell = cellOf[role];
    if (!cell) return [];
    const named = role === cell ? header : '';
    const plain = usual.find((column) => column.role === cell)?.header ?? '';
    return [{ role: cell, header: named || plain }];
  });
  const filled = usual.filter(
    ({ role }) => own.length === 0 || items.some((item) => cellText(item, role) !== ''),
  );
  const extras = new Set(items.flatMap(({ extra }) => Object.keys(extra ?? {})));
  const all = [...own, ...filled].filter(
    ({ role }, at, columns) => columns.findIndex((other) => other.role === role) === at,
  );
  return [...all, ...[...extras].map((header): PlanColumn => ({ role: 'extra', header }))];
}

function cellText(item: ReadItem, role: PlanColumn['role']): string {
  if (role === 'number') return item.number ?? '';
  if (role === 'text') return item.text;
  return role === 'extra' ? '' : item[role].raw;
}

function withBullets(item: ReadItem): ReadItem[] {
  return [item, ...item.items.flatMap(withBullets)];
}
