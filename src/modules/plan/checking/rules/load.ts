import { deadlineOf, type Entry, lineage, type PlanView, responsibleOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { type EventKind, eventKindOf } from '../text/event-kinds.ts';

/** Kinds whose windows are real obligations of a month; a whole year of work is not. */
const obliging = new Set(['point', 'month', 'until', 'range', 'recurring']);

/** The months (`2026-03`) in which the item's own deadline makes something due. */
function monthsOf(entry: Entry): string[] {
  const deadline = deadlineOf(entry);
  if (!deadline) return [];
  const parts = deadline.parts?.length ? deadline.parts : deadline.kind ? [deadline] : [];
  const months = new Set<string>();
  for (const part of parts) {
    if (!part.kind || !obliging.has(part.kind)) continue;
    for (const [, end] of part.windows) if (end) months.add(end.slice(0, 7));
  }
  return Array.from(months);
}

/** Items that are done one by one: without anything below them that has a deadline of its own. */
function leaves(plan: PlanView): Entry[] {
  return plan.entries.filter(
    (e) => e.item.deadline.raw.trim() !== '' && !e.children.some((c) => c.item.deadline.raw.trim()),
  );
}

const heavy = 6;
const timesUsual = 2.5;

/** A month in which one person has far more due than the others and than in other months. */
export const overload: Rule = {
  name: 'overload',
  find(plan) {
    const load = new Map<string, Map<string, Entry[]>>();
    for (const entry of leaves(plan)) {
      for (const person of new Set(responsibleOf(entry)?.people ?? [])) {
        for (const month of monthsOf(entry)) {
          const months = load.get(person) ?? new Map<string, Entry[]>();
          months.set(month, [...(months.get(month) ?? []), entry]);
          load.set(person, months);
        }
      }
    }
    const all = Array.from(load.values()).flatMap((m) => Array.from(m.values(), (e) => e.length));
    const usual = all.reduce((sum, n) => sum + n, 0) / Math.max(all.length, 1);
    return Array.from(load).flatMap(([person, months]) =>
      Array.from(months)
        .filter(([, entries]) => entries.length >= Math.max(heavy, usual * timesUsual))
        .map(
          ([month, entries]): RuleFinding => ({
            sentence: 'overload',
            severity: 'warning',
            items: entries.map((e) => e.path),
            params: { person, month, count: entries.length, usual: Math.max(1, Math.round(usual)) },
          }),
        ),
    );
  },
};

/** The kind of an event by the first words of the item or of those above it («вебінари:»). */
function kindOf(entry: Entry): EventKind | null {
  for (const above of lineage(entry)) {
    const kind = eventKindOf(above.item.text, above === entry ? 2 : 6);
    if (kind) return kind;
  }
  return null;
}

const many = 6;

/** Many events of one kind in a month: the same teachers are called to each of them. */
export const manyEvents: Rule = {
  name: 'many-events',
  find(plan) {
    const groups = new Map<string, Entry[]>();
    for (const entry of leaves(plan)) {
      const months = monthsOf(entry);
      const kind = kindOf(entry);
      // An event of several months is one of a series, not one of a crowd.
      if (!kind || months.length !== 1) continue;
      const key = `${kind} ${months[0]}`;
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    return Array.from(groups)
      .filter(([, entries]) => entries.length >= many)
      .map(([key, entries]) => {
        const [kind, month] = key.split(' ') as [EventKind, string];
        return {
          sentence: `many-events.${kind}`,
          severity: 'warning',
          items: entries.map((e) => e.path),
          params: { month, count: entries.length },
        };
      });
  },
};
