import { readDeadline } from './read.ts';
import type { Deadline, DeadlineContext, DueWindow } from './types.ts';

/**
 * Reads a deadline of a plan, the same way when it is imported and when it is edited. A school year's
 * plan begins with what is done in August, before its first September day: such dates are read too, with
 * the warning that they lie outside.
 * @param settings the plan's period, and its semesters
 */
export function readInPlan(text: string, settings: DeadlineContext): Deadline {
  const read = readDeadline(text, settings);
  const [start, end] = settings.period;
  const isOutside = read.warnings.some((code) => code === 'outside-period' || code === 'clipped');
  if (!start.endsWith('-09-01') || !end.endsWith('-08-31') || !isOutside) return read;
  const year = start.slice(0, 4);
  const early = readDeadline(text, { ...settings, period: [`${year}-08-01`, `${year}-08-31`] });
  const [first, ...rest] = read.windows;
  const before = early.windows.filter(([from]) => from !== null && from < start);
  const last = before.at(-1);
  if (!last || !['point', 'month', 'range'].includes(early.kind)) return read;
  const runsOn = first?.[0] === start && last[1] === `${year}-08-31` && read.kind === 'range';
  const windows: DueWindow[] = runsOn
    ? [...before.slice(0, -1), [last[0], first[1]], ...rest]
    : [...before, ...read.windows];
  return { ...read, windows };
}
