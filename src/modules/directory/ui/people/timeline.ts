import { daysBetween } from '#platform/datetime/iso-date.ts';
import type { ShownPost } from '../../posts/schema.ts';

export interface TimelineBar<P> {
  post: P;
  /** Per cent of the axis. */
  left: number;
  width: number;
  /** Nobody knows when it began. */
  openStart: boolean;
}

/** Years are written on the axis so that at most so many stand on it. */
const mostYears = 8;

/**
 * Where posts stand on an axis that goes from the first known day to today, or to the last day that is written.
 * @returns null when there is nothing to draw
 */
export function placeOnAxis<P extends Pick<ShownPost, 'since' | 'until'>>(
  posts: readonly P[],
  today: string,
) {
  if (posts.length === 0) return null;
  const days = posts.flatMap(({ since, until }) => [since, until]).filter((day) => day !== null);
  const first = [...days, `${Number(today.slice(0, 4)) - 1}-01-01`].reduce((a, b) =>
    a < b ? a : b,
  );
  const last = [...days, today].reduce((a, b) => (a > b ? a : b));
  const from = `${first.slice(0, 4)}-01-01`;
  const to = `${Number(last.slice(0, 4)) + 1}-01-01`;
  const length = daysBetween(from, to);
  const at = (day: string) => round((daysBetween(from, day) / length) * 100);
  const bars = posts.map((post): TimelineBar<P> => {
    const left = at(post.since ?? from);
    // An open end goes on to the edge of today.
    const right = at(post.until ?? (post.since && post.since > today ? to : today));
    return {
      post,
      left,
      width: Math.max(round(right - left), 0.6),
      openStart: post.since === null,
    };
  });
  const count = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const step = Math.ceil(count / mostYears);
  const years = Array.from({ length: Math.ceil(count / step) }, (_, index) => {
    const year = Number(from.slice(0, 4)) + index * step;
    return { year, left: at(`${year}-01-01`) };
  });
  return { bars, years, today: at(today) };
}

const round = (share: number) => Math.round(share * 100) / 100;
