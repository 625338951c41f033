import { z } from 'zod';
import { day } from '../sections/schema.ts';

const text = (length: number) => z.string().trim().max(length);

/** What is written about a profession. */
export const professionFields = z.object({
  /** By the national classifier («7233», «5122»). */
  code: text(30).min(1),
  title: text(300).min(1),
  /** The field of work to which it belongs. */
  direction: text(200).default(''),
  /** The standard by which it is taught, and its day. */
  standard: text(500).default(''),
  standardOn: day.nullable().default(null),
  /** The methodist in charge. */
  personId: z.uuid().nullable().default(null),
  note: text(4000).default(''),
});
export type ProfessionFields = z.output<typeof professionFields>;

export const professionRow = professionFields.extend({
  id: z.uuid(),
  personName: z.string().nullable(),
  /** Institutions that teach it today, and training centres that work for it. */
  institutions: z.number().int(),
  trainingCentres: z.number().int(),
  version: z.number().int(),
});
export type ProfessionRow = z.output<typeof professionRow>;

/** What an institution may do with a profession. */
export const taughtFields = z.object({
  levels: text(200).default(''),
  /** Number and day of the licence or of the order. */
  licence: text(300).default(''),
  /** Learners a year that the licence allows. */
  licenceVolume: z.number().int().min(0).max(100_000).nullable().default(null),
  dual: z.boolean().default(false),
  since: day.nullable().default(null),
  until: day.nullable().default(null),
});
export type TaughtFields = z.output<typeof taughtFields>;

export const taughtRow = taughtFields.extend({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  professionId: z.uuid(),
  code: z.string(),
  title: z.string(),
});
export type TaughtRow = z.output<typeof taughtRow>;

/** What an institution has beside teaching. */
export const featureFields = z.object({
  /** A key of the pack's kinds. */
  kind: text(60).min(1),
  title: text(300).default(''),
  topic: text(1000).default(''),
  equipment: text(4000).default(''),
  orderNumber: text(100).default(''),
  orderOn: day.nullable().default(null),
  since: day.nullable().default(null),
  until: day.nullable().default(null),
  note: text(4000).default(''),
  /** Professions for which it works. */
  professionIds: z.array(z.uuid()).max(200).default([]),
});
export type FeatureFields = z.output<typeof featureFields>;

export const featureRow = featureFields.omit({ professionIds: true }).extend({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  professions: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
  version: z.number().int(),
});
export type FeatureRow = z.output<typeof featureRow>;
