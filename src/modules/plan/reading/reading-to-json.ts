import type { Reading } from './types.ts';

/** The public JSON of `kabinet plan read`, two spaces deep; the keys promised first come first. */
export function readingToJson(reading: Reading): string {
  const { title, period, approval, sections, ...rest } = reading;
  const { by, post, date, ...block } = approval;
  return JSON.stringify(
    { title, period, approval: { by, post, date, ...block }, sections, ...rest },
    null,
    2,
  );
}
