import type { Period } from '../../deadline/types.ts';
import type { PlanDocument } from '../../queries/get-plan.ts';
import { eachUnder } from '../../reading/headings/above-items.ts';
import { readUnder } from '../../reading/headings/words-under.ts';
import { deadlineInHeading, isPartOfMonth } from '../../reading/text/heading.ts';
import type { ReadItem, Reading, ReadSection } from '../../reading/types.ts';
import type { ItemNode } from '../plan-tree.ts';
import { planAsReading } from '../tree-to-reading.ts';
import { shiftYears, yearLater } from './shift-years.ts';

/** First and last calendar year of a plan's period. */
export function yearsOf([start, end]: Period): [number, number] {
  return [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
}

export interface NextYear {
  reading: Reading & { period: Period };
  /** Items of this plan in the order of the new reading. */
  origins: string[];
}

/**
 * The plan of the next year out of this one: the chosen items with all years shifted, their deadlines
 * read in the new period, nothing approved yet.
 */
export function nextYear(plan: PlanDocument, chosen: ReadonlySet<string>): NextYear {
  const years = yearsOf([plan.startsOn, plan.endsOn]);
  const period: Period = [yearLater(plan.startsOn), yearLater(plan.endsOn)];
  const shift = (text: string) => shiftYears(text, years);
  const now = planAsReading(plan);
  const origins: string[] = [];
  const take = (nodes: readonly ItemNode[], items: readonly ReadItem[]): ReadItem[] =>
    nodes.flatMap((node, index) => {
      const item = items[index];
      if (!item || !chosen.has(node.id)) return [];
      origins.push(node.id);
      return [shifted(item, take(node.items, item.items), shift)];
    });
  const sections = now.sections.map((section, index) => ({
    ...section,
    title: shift(section.title),
    items: take(plan.chapters[index]?.items ?? [], section.items),
  }));
  const kept = sections.filter((_, index) => isKept(sections, now.sections, index));
  eachUnder(kept, (item, above) => {
    const { raw } = item.deadline;
    item.deadline = readUnder(raw, above, { period }, item.deadline);
  });
  return {
    origins,
    reading: {
      ...now,
      title: shift(now.title),
      period,
      approval: { ...now.approval, date: null, dateText: null },
      introduction: now.introduction.map(shift),
      passport: now.passport.map(({ label, text }) => ({ label, text: shift(text) })),
      sections: kept,
    },
  };
}

/** A chapter with chosen items, or a month that stands over one without being the heading of items itself. */
function isKept(
  next: readonly ReadSection[],
  before: readonly ReadSection[],
  index: number,
): boolean {
  if (next[index]!.items.length > 0) return true;
  if (before[index]!.items.length > 0 || !isOuter(next[index]!)) return false;
  const end = next.findIndex((section, at) => at > index && isOuter(section));
  return next.slice(index + 1, end < 0 ? undefined : end).some(({ items }) => items.length > 0);
}

function isOuter({ title }: ReadSection): boolean {
  const deadline = deadlineInHeading(title);
  return deadline !== null && !isPartOfMonth(deadline);
}

/** An item with its years shifted; its deadline is read when all stand in their places. */
function shifted(item: ReadItem, items: ReadItem[], shift: (text: string) => string): ReadItem {
  const { raw, said } = item.deadline;
  return {
    ...item,
    text: shift(item.text),
    form: { raw: shift(item.form.raw), values: item.form.values.map(shift) },
    deadline: {
      raw: shift(raw),
      kind: null,
      windows: [],
      warnings: [],
      ...(said !== undefined && { said: shift(said) }),
    },
    items,
    doubts: [],
  };
}
