import type { Deadline } from '../types.ts';

/** An expression and its reading in shorthand, as {@link shorthand} writes it. */
export type Example = readonly [text: string, reading: string];

/**
 * A reading in one line, for tables: kind and frequency, windows (`start/end`, `*` for an end that is
 * not given; more than three as their count, the first and the last), event, and `!` with warnings.
 */
export function shorthand(deadline: Deadline): string {
  const { kind, frequency, windows, event, relation, offset, warnings, parts } = deadline;
  const dates = windows.map(([start, end]) =>
    start === end ? start : `${start ?? '*'}/${end ?? '*'}`,
  );
  const listed = dates.length > 3 ? [`${dates.length}×`, dates[0], '…', dates.at(-1)] : dates;
  const about = event === undefined ? [] : [`${relation} «${event}»`, ...(offset ? [offset] : [])];
  return [
    frequency ? `${kind}:${frequency}` : kind,
    ...listed,
    ...about,
    ...(parts ? [`= ${parts.map((part) => part.kind).join(' + ')}`] : []),
    ...(warnings.length ? [`! ${warnings.join(' ')}`] : []),
  ].join(' ');
}
