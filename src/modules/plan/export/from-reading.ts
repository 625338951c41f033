import type { ReadItem, Reading } from '#modules/plan/reading/types.ts';
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

/** The usual columns under the document's own headers, then its columns that have no field. */
function columnsOf(reading: Reading, language: PaperLanguage): PlanColumn[] {
  const usual = usualColumns(paperWords(language).plan.columns);
  const named = usual.map((column) => {
    const own = reading.columns.find(({ role }) => role === column.role);
    return own?.header ? { ...column, header: own.header } : column;
  });
  const extras = new Set(
    reading.sections.flatMap(({ items }) => items.flatMap((item) => extraHeaders(item))),
  );
  return [...named, ...[...extras].map((header): PlanColumn => ({ role: 'extra', header }))];
}

function extraHeaders(item: ReadItem): string[] {
  return [...Object.keys(item.extra ?? {}), ...item.items.flatMap(extraHeaders)];
}
