import type { Deadline } from '../../deadline/types.ts';
import { type Entry, hasDeadline } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** The deadline and its parts, for a mixed cell. */
export function partsOf(
  deadline: Entry['item']['deadline'],
): Pick<Deadline, 'kind' | 'warnings'>[] {
  if (deadline.parts?.length) return deadline.parts;
  return deadline.kind ? [{ kind: deadline.kind, warnings: deadline.warnings }] : [];
}

/** «За окремим графіком» and no schedule: one finding for the plan, the debt of the year. */
export const scheduleDebt: Rule = {
  name: 'schedule-debt',
  find(plan) {
    const debts = plan.entries.filter((e) =>
      partsOf(e.item.deadline).some((part) => part.kind === 'scheduled'),
    );
    if (debts.length === 0) return [];
    return [
      {
        sentence: 'schedule-debt',
        severity: 'warning',
        items: debts.map((e) => e.path),
        params: { count: debts.length },
        independent: true,
      },
    ];
  },
};

/** A deadline that can't be read: nobody will be reminded. */
export const unreadableDeadline: Rule = {
  name: 'unreadable-deadline',
  find(plan) {
    return plan.entries
      .filter((e) => hasDeadline(e))
      .filter((e) => partsOf(e.item.deadline).some((part) => part.kind === 'unreadable'))
      .map(
        (e): RuleFinding => ({
          sentence: 'unreadable-deadline',
          severity: 'warning',
          items: [e.path],
          params: { deadline: e.item.deadline.raw.trim() },
        }),
      );
  },
};
