import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import { eventRoles } from '../planning/schema.ts';
import { registrationFields } from '../registration/schema.ts';

const words = z.object({
  uk: z.string().trim().min(1).max(200),
  ru: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
});
const key = z.string().regex(/^[a-z0-9-]{1,60}$/);

const field = z.object({
  key,
  words,
  type: z.enum(['text', 'number', 'date', 'yes', 'choice']),
  required: z.boolean().optional(),
  choices: z.array(z.object({ key, words })).max(50).optional(),
});

/** What an event of a kind is like, as `event_kind.settings` keeps it; see `EventKindSettings` for the meaning. */
export const kindSettings = z.object({
  formats: z.array(z.enum(eventFormats)).min(1),
  hour: z.union([z.literal(45), z.literal(60)]),
  creditMinutes: z.number().int().min(0).max(100_000).nullable(),
  minutesDueDays: z.number().int().min(0).max(365).nullable(),
  approves: z.enum(['head', 'centre']),
  certificates: z.enum(['nobody', 'present']),
  presentShare: z.number().int().min(1).max(100).default(75),
  registration: z.enum(['none', 'invited', 'open']),
  inviteBefore: z.number().int().min(1).max(365).nullable().default(null),
  remindUnansweredBefore: z.number().int().min(0).max(60).nullable().default(null),
  feedback: z.enum(['none', 'asked', 'needed']).default('asked'),
  set: z.boolean(),
  outside: z.boolean(),
  /** What events of the kind ask of whoever registers, unless they are given others. */
  questions: registrationFields.default([]),
  fields: z.array(field).max(30),
});

/** Who of an event answers for a line of its checklist. */
export const dutyRoles = ['responsible', ...eventRoles] as const;

const checklistLine = z.object({
  words,
  /** Days before the event by which it is to be done; below 0 so many days after its last one. */
  daysBefore: z.number().int().min(-365).max(365),
  /** Null where nobody is named beforehand. */
  role: z.enum(dutyRoles).nullable(),
});
export type ChecklistLine = z.output<typeof checklistLine>;

/** What whoever holds an event of a kind has to prepare. */
export const checklist = z.array(checklistLine).max(30);

export const kindRow = z.object({
  key,
  words,
  settings: kindSettings,
  /** Can't be chosen any more; events that have it keep it. */
  archived: z.boolean(),
});
export type KindRow = z.output<typeof kindRow>;

/** A kind as it is written: without a checklist the one that was said stays. */
export const writtenKind = kindRow.extend({ checklist: checklist.optional() });
export type WrittenKind = z.output<typeof writtenKind>;
