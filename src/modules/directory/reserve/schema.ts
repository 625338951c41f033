import { z } from 'zod';
import { day } from '../sections/schema.ts';

export const reserveStates = ['current', 'appointed', 'left'] as const;

/** What is written about somebody who is prepared to lead. */
export const reserveFields = z.object({
  /** A key of the pack's kinds of posts. */
  postKind: z.string().trim().min(1).max(60),
  /** The institution that the person is prepared for; null for any. */
  organisationId: z.uuid().nullable().default(null),
  since: day,
  until: day.nullable().default(null),
  /** The order by which the person was taken in. */
  ground: z.string().trim().max(500).default(''),
  /** Courses, internship, the school of young leaders. */
  preparation: z.string().trim().max(1000).default(''),
});
export type ReserveFields = z.output<typeof reserveFields>;

export const reserveEntry = reserveFields.extend({
  id: z.uuid(),
  personId: z.uuid(),
  person: z.string(),
  /** Where and as what the person works. */
  post: z.string(),
  currentOrganisation: z.string(),
  organisation: z.string(),
  /** How it ended; null while it goes on, or when its term just ran out. */
  outcome: z.enum(['appointed', 'left']).nullable(),
  endGround: z.string(),
  version: z.number().int(),
});
export type ReserveEntry = z.output<typeof reserveEntry>;
