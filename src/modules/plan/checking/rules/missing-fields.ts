import {
  deadlineOf,
  type Entry,
  hasDeadline,
  hasForm,
  hasResponsible,
  lineage,
  type PlanView,
  responsibleOf,
} from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * The plan has the column: a good part of its items is covered by it. A list of tasks with one date
 * in it doesn't lack dates.
 */
function columnExists(plan: PlanView, has: (entry: Entry) => boolean): boolean {
  const covered = plan.entries.filter((e) => lineage(e).some(has) || below(e).some(has));
  return covered.length * 4 >= plan.entries.length && covered.length > 0;
}

function below(entry: Entry): Entry[] {
  return entry.children.flatMap((child) => [child, ...below(child)]);
}

/**
 * What must carry a cell of its own: a numbered item without anything below it, or bullets whose
 * brothers have one. Bullets of an item that has the cell itself are covered by it.
 */
function lacking(plan: PlanView, has: (e: Entry) => boolean): Entry[] {
  return plan.entries.filter((entry) => {
    if (lineage(entry).some(has) || below(entry).some(has)) return false;
    if (entry.item.number === null) {
      // A bullet alone in the dark: the item above is told of, unless other bullets have the cell.
      return entry.parent ? !coversAll(entry.parent, has) && entry.children.length === 0 : true;
    }
    return !below(entry).some((e) => e.item.number !== null);
  });
}

/** No bullet has the cell, or the first one alone: then it was a cell for all of them. */
function coversAll(parent: Entry, has: (e: Entry) => boolean): boolean {
  const having = parent.children.filter((child) => has(child) || below(child).some(has));
  return having.length === 0 || (having.length === 1 && having[0] === parent.children[0]);
}

/** Said once for the bullets of one item. */
function byOwner(entries: Entry[]): Entry[][] {
  return Array.from(
    Map.groupBy(entries, (e) =>
      e.item.number === null ? (e.parent?.path ?? e.path) : e.path,
    ).values(),
  );
}

export const missingResponsible: Rule = {
  name: 'missing-responsible',
  find(plan) {
    if (!columnExists(plan, hasResponsible)) return [];
    return byOwner(lacking(plan, (e) => hasResponsible(e)).filter((e) => !responsibleOf(e))).map(
      (entries): RuleFinding => ({
        sentence: 'missing-responsible',
        severity: 'warning',
        items: entries.map((e) => e.path),
        independent: true,
      }),
    );
  },
};

export const missingDeadline: Rule = {
  name: 'missing-deadline',
  find(plan) {
    if (!columnExists(plan, hasDeadline)) return [];
    return byOwner(lacking(plan, (e) => hasDeadline(e)).filter((e) => !deadlineOf(e))).map(
      (entries): RuleFinding => ({
        sentence: 'missing-deadline',
        severity: 'warning',
        items: entries.map((e) => e.path),
        independent: true,
      }),
    );
  },
};

/**
 * Items that promise no form of result. One finding a chapter: a chapter where most have none
 * (finances, strategy) is only noticed.
 */
export const missingForm: Rule = {
  name: 'missing-form',
  find(plan) {
    if (!columnExists(plan, hasForm)) return [];
    return plan.chapters.flatMap((chapter): RuleFinding[] => {
      const own = plan.entries.filter((e) => e.chapter === chapter && e.item.number !== null);
      const without = lacking(plan, hasForm).filter(
        (e) => e.chapter === chapter && e.item.number !== null,
      );
      if (without.length === 0) return [];
      const most = without.length * 2 > own.length;
      return [
        {
          sentence: most ? 'missing-form.most' : 'missing-form',
          severity: 'notice',
          items: without.map((e) => e.path),
          params: { count: without.length, chapter: chapter.path },
          independent: true,
        },
      ];
    });
  },
};
