import type { AttendanceState } from '../schema.ts';

/** A part of a set: when it is, minutes since the first day of the set; null where its times don't say. */
export interface PartTime {
  id: string;
  spans: readonly (readonly [from: number, to: number])[] | null;
}

/** What is known of somebody at a part. */
export interface Mark {
  partId: string;
  state: AttendanceState;
  minutes: number | null;
}

/** How long somebody was at a set. */
export interface Presence {
  state: AttendanceState;
  /** Null where the parts' times don't say. */
  minutes: number | null;
  /** Of the whole, 0–1. */
  share: number;
}

/** How long a set is, minutes: what runs side by side in rooms and streams counts once; null where a part's times don't say. */
export function lengthOfSet(parts: readonly PartTime[]): number | null {
  const spans: (readonly [number, number])[] = [];
  for (const part of parts) {
    if (part.spans === null) return null;
    spans.push(...part.spans);
  }
  let length = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length || null;
}

const lengthOf = ({ spans }: PartTime): number =>
  (spans ?? []).reduce((sum, [from, to]) => sum + to - from, 0);

/**
 * How long somebody was at a set, by the time of its parts; each part counts the same where a part has no times. What
 * the person alone has said doesn't count until it is confirmed.
 *
 * @returns null for somebody of whom nothing is known
 */
export function presenceAt(parts: readonly PartTime[], marks: readonly Mark[]): Presence | null {
  const known = marks.filter(({ partId }) => parts.some(({ id }) => id === partId));
  if (known.length === 0) return null;
  const there = known.filter(({ state }) => state === 'present' || state === 'partly');
  const whole = lengthOfSet(parts);
  const minutesAt = ({ partId, minutes }: Mark): number => {
    const part = parts.find(({ id }) => id === partId);
    const length = part ? lengthOf(part) : 0;
    return minutes === null ? length : Math.min(minutes, length || minutes);
  };
  if (there.length === 0) {
    const state = known.some((mark) => mark.state === 'claimed') ? 'claimed' : 'absent';
    return { state, minutes: whole === null ? null : 0, share: 0 };
  }
  const minutes =
    whole === null
      ? null
      : Math.min(
          whole,
          there.reduce((sum, mark) => sum + minutesAt(mark), 0),
        );
  const share = whole === null || minutes === null ? there.length / parts.length : minutes / whole;
  return { state: share < 1 ? 'partly' : 'present', minutes, share };
}
