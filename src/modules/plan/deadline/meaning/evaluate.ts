import { addDays, monthOf, yearOf } from '../calendar/days.ts';
import type { Deadline, DeadlineContext, DeadlineKind, DueWindow } from '../types.ts';
import { clipWindow } from './clip.ts';
import { evaluateRecurrence } from './evaluate-recurrence.ts';
import type { Anchor, Meaning, MonthDays } from './meaning.ts';
import { dayBefore, resolveAnchor, type Stretch, type Undated } from './resolve-anchor.ts';

/** A deadline without the text it was read from. */
export type Reading = Omit<Deadline, 'text' | 'parts'>;

/** Turns one meaning into kind, windows and warnings in the context of the plan. */
export function evaluate(meaning: Meaning, context: DeadlineContext): Reading {
  switch (meaning.type) {
    case 'at':
      return evaluateAt(meaning.anchor, context);
    case 'span':
      return evaluateSpan(meaning.from, meaning.to, context);
    case 'until':
      return evaluateUntil(meaning.anchor, meaning.edge, context);
    case 'untilPeriodEnd':
      return reading('until', [[null, context.period[1]]]);
    case 'since':
      return evaluateSince(meaning.anchor, meaning.after, context);
    case 'recurrence':
      return evaluateRecurrence(meaning, context, evaluate);
    case 'continuous':
      return reading('continuous', [context.period]);
    case 'scheduled':
      return reading('scheduled', []);
    case 'onDemand':
      return reading('on_demand', []);
    case 'relative': {
      const { event, relation, offset, warning } = meaning;
      const found = reading('relative', [], warning ? [warning] : []);
      return { ...found, event, relation, ...(offset && { offset }) };
    }
    case 'unreadable':
      return reading('unreadable', [], [meaning.warning]);
    case 'except':
      return reading('unreadable', [], ['not-understood']);
    case 'monthDays':
      return evaluateInOnlyMonth(meaning.days, meaning.due, context);
  }
}

/** Days of a month that is not named are those of the plan's month, when it has but one. */
function evaluateInOnlyMonth(
  list: readonly MonthDays[],
  due: boolean,
  context: DeadlineContext,
): Reading {
  const [start, end] = context.period;
  const [only] = list;
  if (start.slice(0, 7) !== end.slice(0, 7) || !only || list.length > 1) {
    return reading('unreadable', [], ['month-missing']);
  }
  const month = monthOf(start);
  const year = yearOf(start);
  const whole = only.type === 'days' && only.from === 1 && only.to === 31;
  if (whole && !due) return evaluateAt({ type: 'month', month, year }, context);
  const anchor = { type: 'monthDays', days: only, month, year } as const;
  return due ? evaluateUntil(anchor, 'end', context) : evaluateAt(anchor, context);
}

function reading(
  kind: DeadlineKind,
  windows: readonly DueWindow[],
  warnings: readonly string[] = [],
): Reading {
  return { kind, windows: [...windows], warnings: [...warnings] };
}

function undated(kind: DeadlineKind, { problem }: Undated): Reading {
  return reading(problem === 'impossible-date' ? 'unreadable' : kind, [], [problem]);
}

function clipped(
  kind: DeadlineKind,
  start: string | null,
  end: string | null,
  warnings: readonly string[],
  context: DeadlineContext,
): Reading {
  const { window, warning } = clipWindow(start, end, context.period);
  const all = warning ? [...warnings, warning] : warnings;
  return reading(kind, window ? [window] : [], all);
}

function kindOf(anchor: Anchor): DeadlineKind {
  if (anchor.type === 'month') return 'month';
  if (anchor.type === 'day') return 'point';
  if (anchor.type !== 'monthDays') return 'range';
  const single = anchor.days.type !== 'days' || anchor.days.from === anchor.days.to;
  return single ? 'point' : 'range';
}

function evaluateAt(anchor: Anchor, context: DeadlineContext): Reading {
  const kind = kindOf(anchor);
  const found = resolveAnchor(anchor, context);
  if ('problem' in found) return undated(kind, found);
  const [first, last] = context.period;
  const whole = anchor.type === 'years' || anchor.type === 'schoolYear';
  if (whole && found.start <= first && found.end >= last) {
    return reading('continuous', [context.period]);
  }
  return clipped(kind, found.start, found.end, found.warnings, context);
}

function evaluateSpan(from: Anchor, to: Anchor, context: DeadlineContext): Reading {
  const start = resolveAnchor(from, context);
  if ('problem' in start) return undated('range', start);
  let end: Stretch | Undated = resolveAnchor(to, context);
  if ('problem' in end) return undated('range', end);
  if (end.end < start.start) {
    const sameMonth = 'month' in from && 'month' in to && from.month === to.month;
    const movable = 'month' in to && to.year === undefined && !sameMonth;
    if (!movable) return reading('unreadable', [], ['reversed-range']);
    end = resolveAnchor({ ...to, year: yearOf(start.start) + 1 }, context);
    if ('problem' in end) return undated('range', end);
  }
  const warnings = [...start.warnings, ...end.warnings];
  return clipped('range', start.start, end.end, warnings, context);
}

function evaluateUntil(
  anchor: Anchor,
  edge: 'start' | 'end' | undefined,
  context: DeadlineContext,
): Reading {
  const found = resolveAnchor(anchor, context);
  if ('problem' in found) return undated('until', found);
  const inclusive = edge === 'end' || (edge === undefined && anchor.type === 'day');
  const end = inclusive ? found.end : dayBefore(found.start);
  return clipped('until', null, end, found.warnings, context);
}

function evaluateSince(anchor: Anchor, after: boolean, context: DeadlineContext): Reading {
  const found = resolveAnchor(anchor, context);
  if ('problem' in found) return undated('range', found);
  const start = after ? addDays(found.end, 1) : found.start;
  return clipped('range', start, null, found.warnings, context);
}
