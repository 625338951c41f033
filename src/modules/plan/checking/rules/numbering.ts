import type { Entry, PlanView } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A number cut into its steps: «2.22.4» → [2, 22, 4]; `null` when it isn't made of numbers. */
function stepsOf(number: string | null): number[] | null {
  if (number === null || !/^\d+(?:\.\d+)*$/.test(number)) return null;
  return number.split('.').map(Number);
}

/** Numbered items that stand beside each other: the same chapter or parent, the same depth. */
function* rows(plan: PlanView): Generator<{ entry: Entry; steps: number[] }[]> {
  const numbered = (entries: Entry[]) =>
    entries.flatMap((entry) => {
      const steps = stepsOf(entry.item.number);
      return steps ? [{ entry, steps }] : [];
    });
  for (const chapter of plan.chapters) yield numbered(chapter.entries);
  for (const entry of plan.entries) yield numbered(entry.children);
}

const prefix = (steps: number[]): string => steps.slice(0, -1).join('.');
const lastStep = (steps: number[]): number => steps.at(-1)!;
const named = (base: string, step: number): string => (base === '' ? `${step}` : `${base}.${step}`);

/** Numbers that nobody has between two neighbours: «11.6», «11.8». */
export const numberingGap: Rule = {
  name: 'numbering-gap',
  find(plan) {
    const used = new Set(plan.entries.map((e) => e.item.number));
    const findings: RuleFinding[] = [];
    for (const row of rows(plan)) {
      row.forEach(({ entry, steps }, i) => {
        const before = row[i - 1];
        const base = prefix(steps);
        const last = before && prefix(before.steps) === base ? lastStep(before.steps) : 0;
        if (!before && lastStep(steps) !== 2) return;
        const missing: string[] = [];
        for (let step = last + 1; step < lastStep(steps) && missing.length < 20; step++) {
          if (!used.has(named(base, step))) missing.push(named(base, step));
        }
        if (missing.length === 0) return;
        findings.push({
          sentence: 'numbering-gap',
          severity: 'warning',
          items: before ? [before.entry.path, entry.path] : [entry.path],
          params: { missing: missing.join(', ') },
        });
      });
    }
    return findings;
  },
};

/** One number on two items. */
export const numberingRepeat: Rule = {
  name: 'numbering-repeat',
  find(plan) {
    const byNumber = Map.groupBy(
      // Plans without chapter numbers begin each chapter from 1: there a number repeats rightly.
      plan.entries.filter((e) => e.item.number !== null),
      (e) => (e.item.number!.includes('.') ? e.item.number! : `${e.chapter.path} ${e.item.number}`),
    );
    return Array.from(byNumber.values())
      .filter((entries) => entries.length > 1)
      .map((entries) => ({
        sentence: 'numbering-repeat',
        severity: 'error',
        items: entries.map((e) => e.path),
        params: { number: entries[0]!.item.number!, count: entries.length },
      }));
  },
};

/** A number smaller than the one before it, or one that belongs to another chapter or parent. */
export const numberingOrder: Rule = {
  name: 'numbering-order',
  find(plan) {
    const findings: RuleFinding[] = [];
    for (const row of rows(plan)) {
      const prefixes = Map.groupBy(row, (r) => prefix(r.steps));
      const [usual] = Array.from(prefixes.values()).sort((a, b) => b.length - a.length);
      row.forEach(({ entry, steps }, i) => {
        const before = row[i - 1];
        const strange = usual && usual.length > 1 && prefix(steps) !== prefix(usual[0]!.steps);
        const backwards =
          before &&
          prefix(before.steps) === prefix(steps) &&
          lastStep(steps) < lastStep(before.steps);
        if (!strange && !backwards) return;
        findings.push({
          sentence: strange ? 'numbering-order.prefix' : 'numbering-order',
          severity: 'warning',
          items: before ? [before.entry.path, entry.path] : [entry.path],
          params: {
            number: entry.item.number!,
            before: before?.entry.item.number ?? '',
            expected: usual ? prefix(usual[0]!.steps) : '',
          },
        });
      });
    }
    return findings;
  },
};
