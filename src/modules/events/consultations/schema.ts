import { z } from 'zod';
import { named } from '#platform/query/named.ts';
import { day } from '../planning/schema.ts';

/** How people were consulted. */
export const channels = ['office', 'visit', 'phone', 'video', 'message'] as const;
export type Channel = (typeof channels)[number];

/** Whether one was consulted or several together. */
export const forms = ['individual', 'group'] as const;

const text = (length: number) => z.string().trim().max(length);
const reference = z.uuid().nullable();

const written = {
  /** Who consulted; the caller unless told. */
  methodistId: reference,
  heldOn: day,
  organisationId: reference,
  /** Who asked, as people write it; a person of the institution is recognised. */
  personName: text(300),
  people: z.number().int().min(1).max(10_000),
  topicId: reference,
  /** What it was about, where no topic of the catalogue says it. */
  subject: text(1000),
  channel: z.enum(channels),
  minutes: z.number().int().min(1).max(1440),
  result: text(10_000),
  /** Who consulted, where it was somebody from elsewhere: a specialist of the department at a session. */
  guest: text(300),
  /** At which event. */
  eventId: reference,
};

/** Changes of a consultation: fields that are left out stay. */
export const consultationChanges = z.object(written).partial();

export const consultationFields = z.object({
  ...written,
  methodistId: reference.default(null),
  organisationId: reference.default(null),
  personName: written.personName.default(''),
  people: written.people.default(1),
  topicId: reference.default(null),
  subject: written.subject.default(''),
  result: written.result.default(''),
  guest: written.guest.default(''),
  eventId: reference.default(null),
});
export type ConsultationFields = z.output<typeof consultationFields>;

export const consultationRow = z.object({
  id: z.uuid(),
  heldOn: z.iso.date(),
  methodist: named,
  organisation: named.nullable(),
  personId: z.uuid().nullable(),
  personName: z.string(),
  people: z.number().int(),
  topic: named.nullable(),
  subject: z.string(),
  channel: z.enum(channels),
  minutes: z.number().int(),
  result: z.string(),
  guest: z.string(),
  event: named.nullable(),
  /** What of the plan it counts towards: its number and text. */
  planItem: z.object({ id: z.uuid(), planId: z.uuid(), name: z.string() }).nullable(),
  version: z.number().int(),
});
export type ConsultationRow = z.output<typeof consultationRow>;

export const topicFields = z.object({
  name: text(300).min(1),
  /** Items of plans that promise consultations on it. */
  planItemIds: z.array(z.uuid()).max(100).default([]),
  archived: z.boolean().default(false),
});

export const topicRow = z.object({
  id: z.uuid(),
  name: z.string(),
  archived: z.boolean(),
  items: z.array(
    z.object({ id: z.uuid(), planId: z.uuid(), planTitle: z.string(), name: z.string() }),
  ),
  count: z.number().int(),
  version: z.number().int(),
});
export type TopicRow = z.output<typeof topicRow>;
