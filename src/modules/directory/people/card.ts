import { z } from 'zod';
import { roles } from '#platform/access/actor.ts';
import { type CardField, fieldRules } from '../personal-data/field-rules.ts';
import { shownPost } from '../posts/schema.ts';
import {
  awardFields,
  educationFields,
  nameCases,
  personFields,
  qualificationFields,
} from './schema.ts';

const row = { id: z.uuid(), version: z.number().int() };

/** All that a person's card shows. */
export const personCard = personFields.extend({
  id: z.uuid(),
  shortName: z.string(),
  inCentre: z.boolean(),
  /** The last day in the centre; null for who stays. */
  activeUntil: z.iso.date().nullable(),
  /** What the person's account is called by (nothing when no role is valid today); null without an account. */
  access: z.object({ role: z.enum(roles).nullable(), ownRole: z.string().nullable() }).nullable(),
  /** The day on which all the figures are true. */
  on: z.iso.date(),
  age: z.number().int().nullable(),
  /** Whole years of work, of teaching, in the main post. */
  experience: z.object({
    total: z.number().int().nullable(),
    teaching: z.number().int().nullable(),
    post: z.number().int().nullable(),
  }),
  young: z.boolean(),
  newcomer: z.boolean(),
  /** From the first to the last. */
  posts: z.array(shownPost),
  qualifications: z.array(qualificationFields.extend(row)),
  educations: z.array(educationFields.extend(row)),
  awards: z.array(awardFields.extend(row)),
  sections: z.array(z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.string()) })),
  /** The full name in grammatical cases, worked out; what people have corrected is in `cases`. */
  workedCases: nameCases,
  /** Cards that were merged into this one and can be taken out again, the last first. */
  merges: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      mergedAt: z.date(),
      mergedBy: z.string(),
    }),
  ),
  /** Fields that are written and that the caller does not see (see `field-rules.ts`). */
  hidden: z.array(z.enum(Object.keys(fieldRules) as [CardField, ...CardField[]])),
  version: z.number().int(),
});
export type PersonCard = z.output<typeof personCard>;
