import { z } from 'zod';

export const hitKinds = ['person', 'organisation', 'section'] as const;

/** Something that was found, with what tells it from others of the name. */
export const hit = z.object({
  kind: z.enum(hitKinds),
  id: z.uuid(),
  /** As it is called today. */
  name: z.string(),
  /** The former or other name by which it was found; null when it is today's. */
  matched: z.string().nullable(),
  /** A person's post today, or the last one. */
  post: z.string(),
  /** Where the person works, whose section it is, what the organisation is under. */
  organisation: z.string(),
  /** Has left, is closed, is over; or was called so before. */
  former: z.boolean(),
  /** The name differs by slips from what was typed. */
  near: z.boolean(),
});
export type Hit = z.output<typeof hit>;

/** With the place in the order: less is better. */
export type Ranked = Hit & { place: number };
