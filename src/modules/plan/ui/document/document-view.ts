import type { Deadline, DueWindow } from '../../deadline/types.ts';
import type { ItemNode } from '../../document/plan-tree.ts';
import type { PlanDocument } from '../../queries/get-plan.ts';
import { aboveBelow, aboveChapters } from '../../reading/headings/above-items.ts';
import type { Above } from '../../reading/headings/words-under.ts';
import { onlyMonth } from '../../reading/text/months.ts';
import type { Doubt } from '../../reading/types.ts';

/** How many windows of a deadline a row names; the others are counted. */
const windowsShown = 3;

/** The cells of a row that can be edited, as they stand from left to right. */
export const cellFields = ['number', 'text', 'responsible', 'form', 'deadline'] as const;
export type CellField = (typeof cellFields)[number];

/** How a deadline was understood, as much of it as a row shows. */
export interface ReadingView {
  kind: string | null;
  windows: readonly DueWindow[];
  /** All windows, also those that are not named. */
  count: number;
  warnings: readonly string[];
}

/** One item or bullet as a row of the document. */
export interface RowView extends Record<Exclude<CellField, 'number'>, string> {
  id: string;
  parentId: string | null;
  /** 0 directly in the chapter. */
  depth: number;
  number: string | null;
  reading: ReadingView | null;
  /** Roles that the cell names beside people. */
  roles: string[];
  personIds: string[];
  doubts: Doubt[];
  version: number;
  progress: { tasks: number; done: number; late: number } | null;
  dates: PlanDocument['dates'];
  /** A separate schedule decides and no date is given. */
  debt: boolean;
  /** What a heading above says of its deadline: «Вересень» over «2 тиждень». */
  heading?: string;
  /** What it says itself to the rows below it. */
  inside?: string;
}

export interface ChapterView {
  id: string;
  number: string | null;
  title: string;
  version: number;
  position: number;
  rows: RowView[];
  tasks: number;
  done: number;
  late: number;
  debts: number;
  items: number;
  /** What its title says of the deadlines of its rows. */
  heading?: string;
}

export interface RowFilter {
  /** Words looked for in all cells. */
  q: string;
  personId: string;
  /** Roles that mean this person today. */
  roles: readonly string[];
  only: '' | 'late' | 'debts' | 'doubts';
}

/** The tree as rows in the order of the document, ready to be shown. */
export function viewChapters(plan: PlanDocument): ChapterView[] {
  const dates = Map.groupBy(plan.dates, ({ itemId }) => itemId);
  const headings = aboveChapters(plan.chapters);
  return plan.chapters.map(({ id, number, title, version, position, items }, index) => {
    const above = headings[index]!;
    const rows = rowsOf(items, 0, above, plan.progress, dates);
    const sum = (count: (row: RowView) => number) =>
      rows.reduce((total, row) => total + count(row), 0);
    return {
      id,
      number,
      title,
      version,
      position,
      rows,
      items: rows.length,
      ...headingOf(above),
      tasks: sum(({ progress }) => progress?.tasks ?? 0),
      done: sum(({ progress }) => progress?.done ?? 0),
      late: sum(({ progress }) => progress?.late ?? 0),
      debts: sum(({ debt }) => (debt ? 1 : 0)),
    };
  });
}

function rowsOf(
  items: readonly ItemNode[],
  depth: number,
  above: Above,
  progress: PlanDocument['progress'],
  dates: ReadonlyMap<string, PlanDocument['dates']>,
): RowView[] {
  return items.flatMap((item) => {
    const given = dates.get(item.id) ?? [];
    const below = aboveBelow(item.text, above);
    const inside = below.headingDeadline;
    const own: RowView = {
      id: item.id,
      parentId: item.parentId,
      depth,
      number: item.number,
      text: item.text,
      responsible: item.responsible,
      form: item.form,
      deadline: item.deadline,
      reading: viewReading(item.deadlineReading),
      roles: item.parties.flatMap(({ personId, name }) => (personId ? [] : [name])),
      personIds: item.parties.flatMap(({ personId }) => personId ?? []),
      doubts: item.doubts,
      version: item.version,
      progress: viewProgress(progress[item.id]),
      dates: given,
      debt: given.length === 0 && awaitsSchedule(item.deadlineReading),
      ...headingOf(above, item.deadlineReading?.said),
      ...(inside !== null && inside !== above.headingDeadline && { inside }),
    };
    return [own, ...rowsOf(item.items, depth + 1, below, progress, dates)];
  });
}

/** @param said the words that a column gave: their month goes before the heading's */
function headingOf({ headingDeadline }: Above, said?: string): { heading?: string } {
  const heading = (said === undefined ? null : onlyMonth(said)) ?? headingDeadline;
  return heading === null ? {} : { heading };
}

function viewProgress(progress: PlanDocument['progress'][string] | undefined) {
  return progress ? { tasks: progress.tasks, done: progress.done, late: progress.late } : null;
}

/**
 * Where a row can go among its brothers: the id before which it would stand after a step up or down;
 * '' is the last place, null that there is no such step.
 */
export function stepsOf(
  rows: readonly RowView[],
  row: RowView,
): { up: string | null; down: string | null } {
  const brothers = rows.filter(({ parentId }) => parentId === row.parentId);
  const index = brothers.findIndex(({ id }) => id === row.id);
  const isLast = index === brothers.length - 1;
  return {
    up: brothers[index - 1]?.id ?? null,
    down: isLast ? null : (brothers[index + 2]?.id ?? ''),
  };
}

/** As much of a reading as is shown; null for an empty cell. */
function viewReading(reading: Deadline | null): ReadingView | null {
  if (!reading) return null;
  const { kind, windows, warnings } = reading;
  return { kind, windows: windows.slice(0, windowsShown), count: windows.length, warnings };
}

function awaitsSchedule(reading: Deadline | null): boolean {
  return (
    reading?.kind === 'scheduled' || Boolean(reading?.parts?.some((part) => awaitsSchedule(part)))
  );
}

/** Leaves the rows that fit, with the rows that contain them: a bullet alone says nothing. */
export function filterChapters(chapters: ChapterView[], filter: RowFilter): ChapterView[] {
  if (!filter.q && !filter.personId && !filter.only) return chapters;
  return chapters
    .map((chapter) => ({ ...chapter, rows: withParents(chapter.rows, fitting(filter)) }))
    .filter(({ rows }) => rows.length > 0);
}

function fitting({ q, personId, roles, only }: RowFilter): (row: RowView) => boolean {
  const words = q.toLocaleLowerCase();
  return (row) =>
    (!words ||
      cellFields.some((field) => (row[field] ?? '').toLocaleLowerCase().includes(words))) &&
    (!personId ||
      row.personIds.includes(personId) ||
      row.roles.some((role) => roles.includes(role))) &&
    (only !== 'late' || (row.progress?.late ?? 0) > 0) &&
    (only !== 'debts' || row.debt) &&
    (only !== 'doubts' || row.doubts.length > 0);
}

function withParents(rows: readonly RowView[], wanted: (row: RowView) => boolean): RowView[] {
  const kept = new Set<string>();
  for (const row of rows.toReversed()) {
    if (!kept.has(row.id) && !wanted(row)) continue;
    kept.add(row.id);
    if (row.parentId) kept.add(row.parentId);
  }
  return rows.filter(({ id }) => kept.has(id));
}

/** People whom the plan names, by name; the choice of the filter. */
export function peopleNamed(plan: PlanDocument): { id: string; name: string }[] {
  const people = new Map<string, string>();
  const visit = (item: ItemNode) => {
    for (const { personId, name } of item.parties) if (personId) people.set(personId, name);
    item.items.forEach(visit);
  };
  for (const { items } of plan.chapters) items.forEach(visit);
  return [...people]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'uk'));
}

/** The language that the plan is written in, told by its letters: in it deadlines are phrased. */
export function languageOf(chapters: readonly ChapterView[]): 'uk' | 'ru' {
  const text = chapters.flatMap(({ rows }) => rows.map((row) => row.text)).join(' ');
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return count(/[ыэъё]/gi) > count(/[іїєґ]/gi) ? 'ru' : 'uk';
}
