/** Somebody's coming and going; null while they are there. */
export interface Stay {
  cameAt: Date;
  leftAt: Date | null;
}

/** The moments between which presence counts; null where the event has no times. */
export interface Hours {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** Minutes by which somebody may come late or leave early and still have been there the whole time. */
const grace = 10;

/**
 * How long somebody was at an event, in whole minutes: the parts of their stays within its hours, what overlaps once.
 * Who hasn't gone stays to the end.
 *
 * @returns null when an open stay has no end to be counted to
 */
export function countMinutes(stays: readonly Stay[], { startsAt, endsAt }: Hours): number | null {
  const spans: [number, number][] = [];
  for (const { cameAt, leftAt } of stays) {
    const to = leftAt ?? endsAt;
    if (!to) return null;
    const from = Math.max(cameAt.getTime(), startsAt?.getTime() ?? 0);
    const until = Math.min(to.getTime(), endsAt?.getTime() ?? Number.POSITIVE_INFINITY);
    if (until > from) spans.push([from, until]);
  }
  spans.sort(([a], [b]) => a - b);
  let sum = 0;
  let reached = 0;
  for (const [from, until] of spans) {
    sum += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return Math.round(sum / 60_000);
}

/**
 * What so many minutes of an event mean.
 *
 * @param whole how long the event lasts; null when that isn't known: any presence is the whole of it
 * @returns the whole time (no minutes), a part, or not there
 */
export function judge(
  minutes: number | null,
  whole: number | null,
):
  | { state: 'present'; minutes: null }
  | { state: 'partly'; minutes: number }
  | { state: 'absent'; minutes: null } {
  if (minutes === null || whole === null) return { state: 'present', minutes: null };
  if (minutes >= whole - grace) return { state: 'present', minutes: null };
  return minutes > 0 ? { state: 'partly', minutes } : { state: 'absent', minutes: null };
}
