/** From when to when somebody was in a meeting, in seconds of one file's own clock. */
export type Span = [number, number];

/** Seconds that the spans cover together: what overlaps counts once. */
export function covered(spans: readonly Span[]): number {
  let sum = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    sum += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return sum;
}

/**
 * Minutes of one person whom several lines of a list mean, from a telephone and a computer at once or one after the
 * other: never more than all their spans cover, where each line has them.
 *
 * @returns null where a line doesn't say
 */
export function minutesTogether(
  lines: readonly { minutes: number | null; spans: readonly Span[] }[],
): number | null {
  let sum = 0;
  for (const { minutes } of lines) {
    if (minutes === null) return null;
    sum += minutes;
  }
  if (lines.length < 2 || lines.some(({ spans }) => spans.length === 0)) return sum;
  return Math.min(sum, Math.round(covered(lines.flatMap(({ spans }) => spans)) / 60));
}
