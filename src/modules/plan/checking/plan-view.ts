import type { Period } from '../deadline/types.ts';
import type { ReadItem, Reading, ReadSection } from '../reading/types.ts';
import type { CheckOptions, Repair } from './types.ts';

/** An item of the plan with its place in the tree. */
export interface Entry {
  path: string;
  item: ReadItem;
  chapter: Chapter;
  parent: Entry | null;
  children: Entry[];
}

export interface Chapter {
  path: string;
  section: ReadSection;
  entries: Entry[];
}

/** The plan laid flat, with paths, as the rules read it. */
export interface PlanView {
  plan: Reading;
  chapters: Chapter[];
  /** Every item and bullet in the order of the document. */
  entries: Entry[];
  period: Period | null;
  options: Omit<CheckOptions, 'language' | 'off' | 'muted'>;
}

/** Lays a reading flat and names each place by a path that is unique in the plan. */
export function viewPlan(plan: Reading, options: PlanView['options'] = {}): PlanView {
  const taken = new Map<string, number>();
  const unique = (path: string): string => {
    const times = (taken.get(path) ?? 0) + 1;
    taken.set(path, times);
    return times === 1 ? path : `${path}~${times}`;
  };
  const entries: Entry[] = [];
  const lay = (items: ReadItem[], chapter: Chapter, parent: Entry | null): Entry[] => {
    let bullet = 0;
    return items.map((written) => {
      const item = withinLimit(written);
      if (item.number === null) bullet += 1;
      const above = parent?.path ?? chapter.path;
      const entry: Entry = {
        path: item.number === null ? `${above}/${bullet}` : unique(item.number),
        item,
        chapter,
        parent,
        children: [],
      };
      entries.push(entry);
      entry.children = lay(written.items, chapter, entry);
      return entry;
    });
  };
  const chapters = plan.sections.map((section, index) => {
    const path = unique(section.number ?? `§${index + 1}`);
    const chapter: Chapter = { path, section, entries: [] };
    chapter.entries = lay(section.items, chapter, null);
    return chapter;
  });
  return { plan, chapters, entries, period: plan.period, options };
}

/**
 * Characters of a cell that are checked. No plan has such cells; a damaged file may, and patterns
 * that look around take the square of the length.
 */
export const checkedLength = 8000;

function withinLimit(item: ReadItem): ReadItem {
  if (textFields.every((field) => cellText(item, field).length <= checkedLength)) return item;
  const cut = (text: string) => text.slice(0, checkedLength);
  return {
    ...item,
    text: cut(item.text),
    responsible: { ...item.responsible, raw: cut(item.responsible.raw) },
    form: { ...item.form, raw: cut(item.form.raw) },
    deadline: { ...item.deadline, raw: cut(item.deadline.raw) },
  };
}

/** The entry and those above it, nearest first. */
export function lineage(entry: Entry): Entry[] {
  return entry.parent ? [entry, ...lineage(entry.parent)] : [entry];
}

/** The item's own people, or those of the nearest item above that has a responsible cell. */
export function responsibleOf(entry: Entry): ReadItem['responsible'] | null {
  return lineage(entry).find((e) => hasResponsible(e))?.item.responsible ?? null;
}

/** The item's own deadline, or that of the nearest item above that has one. */
export function deadlineOf(entry: Entry): ReadItem['deadline'] | null {
  return lineage(entry).find((e) => hasDeadline(e))?.item.deadline ?? null;
}

export function hasResponsible({ item }: Entry): boolean {
  const { raw, people, roles } = item.responsible;
  return raw.trim() !== '' || people.length > 0 || roles.length > 0;
}

export function hasDeadline({ item }: Entry): boolean {
  return item.deadline.raw.trim() !== '' || item.deadline.kind !== null;
}

export function hasForm({ item }: Entry): boolean {
  return item.form.raw.trim() !== '' || item.form.values.length > 0;
}

const textFields = ['text', 'responsible', 'form', 'deadline'] as const;
export type TextField = (typeof textFields)[number];

/** A cell of an item as written. */
export function cellText(item: ReadItem, field: TextField): string {
  return field === 'text' ? item.text : item[field].raw;
}

/** A piece of the plan's text that a proof-reader reads, wherever it stands. */
export interface Cell {
  /** Path of the item, of the chapter for its heading, «intro/2» for a paragraph before the table, «passport/2» for a row of the passport. */
  path: string;
  field: TextField;
  text: string;
  /** The item; `null` for headings, the introduction and the passport. */
  entry: Entry | null;
}

/** Every text of the plan in the order of the document. */
export function cellsOf({ plan, chapters, entries }: PlanView): Cell[] {
  const introduction = plan.introduction.map(
    (text, i): Cell => ({ path: `intro/${i + 1}`, field: 'text', text, entry: null }),
  );
  const chaptered = chapters.flatMap((chapter): Cell[] => [
    { path: chapter.path, field: 'text', text: chapter.section.title, entry: null },
    ...entries
      .filter((e) => e.chapter === chapter)
      .flatMap((entry) =>
        textFields.map((field) => ({
          path: entry.path,
          field,
          text: cellText(entry.item, field),
          entry,
        })),
      ),
  ]);
  const passport = plan.passport.map(
    ({ text }, i): Cell => ({ path: `passport/${i + 1}`, field: 'text', text, entry: null }),
  );
  return [...introduction, ...passport, ...chaptered].filter(
    ({ text }) => text !== '' && text.length <= checkedLength,
  );
}

/** The repair that puts another text into a cell. */
export function repairCell({ path, field, text }: Omit<Cell, 'entry'>, repaired: string): Repair {
  return { item: path, field, from: text, to: repaired };
}

/** The same for an item's cell. */
export function repairOf(entry: Entry, field: TextField, repaired: string): Repair {
  return repairCell({ path: entry.path, field, text: cellText(entry.item, field) }, repaired);
}
