import { readInPlan } from '../../deadline/read-in-plan.ts';
import type { Period } from '../../deadline/types.ts';
import type { PlanDocument } from '../../queries/get-plan.ts';
import type { ReadItem, Reading } from '../../reading/types.ts';
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
      return [shifted(item, take(node.items, item.items), period, shift)];
    });
  const sections = now.sections.map((section, index) => ({
    ...section,
    title: shift(section.title),
    items: take(plan.chapters[index]?.items ?? [], section.items),
  }));
  return {
    origins,
    reading: {
      ...now,
      title: shift(now.title),
      period,
      approval: { ...now.approval, date: null, dateText: null },
      introduction: now.introduction.map(shift),
      passport: now.passport.map(({ label, text }) => ({ label, text: shift(text) })),
      sections: sections.filter(({ items }) => items.length > 0),
    },
  };
}

function shifted(
  item: ReadItem,
  items: ReadItem[],
  period: Period,
  shift: (text: string) => string,
): ReadItem {
  const raw = shift(item.deadline.raw);
  const { text: _, ...deadline } = raw
    ? readInPlan(raw, { period })
    : { text: '', kind: null, windows: [], warnings: [] };
  return {
    ...item,
    text: shift(item.text),
    form: { raw: shift(item.form.raw), values: item.form.values.map(shift) },
    deadline: { raw, ...deadline },
    items,
    doubts: [],
  };
}
