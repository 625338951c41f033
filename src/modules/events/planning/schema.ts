import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';

export const eventStates = ['draft', 'published', 'held', 'cancelled'] as const;
export type EventState = (typeof eventStates)[number];

export const eventRoles = ['organiser', 'moderator', 'secretary', 'technician', 'helper'] as const;
export type EventRole = (typeof eventRoles)[number];

/** A day that an event can have: a typing error in the year is told at once. */
export const day = z.iso.date().refine((value) => value >= '2000-01-01' && value <= '2099-12-31', {
  params: { code: 'date-out-of-range' },
});

/** Hours and minutes in the centre's zone. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'HH:MM' });

const text = (length: number) => z.string().trim().max(length);
const reference = z.uuid().nullable();

const written = {
  kind: text(60).min(1),
  title: text(500).min(1),
  topic: text(2000),
  summary: text(10_000),
  audience: text(500),
  parentId: reference,
  stream: text(200),
  sectionId: reference,
  directionId: reference,
  hostOrganisationId: reference,
  responsibleId: reference,
  place: text(500),
  room: text(200),
  format: z.enum(eventFormats).nullable(),
  videoUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  startsOn: day,
  endsOn: day,
  startsTime: time.nullable(),
  endsTime: time.nullable(),
  /** False while only the span is known («жовтень»). */
  exact: z.boolean(),
  public: z.boolean(),
  registration: z.enum(['none', 'invited', 'open']),
  registrationUntil: z.iso.datetime({ offset: true }).nullable(),
  capacity: z.number().int().min(1).max(100_000).nullable(),
  quota: z.number().int().min(1).max(10_000).nullable(),
  creditMinutes: z.number().int().min(0).max(100_000).nullable(),
  ownFields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  planItemId: reference,
};

/** Changes of an event: fields that are left out stay. */
export const eventChanges = z.object(written).partial();

/** What is written about an event. Times without a day exist only for exact ones. */
export const eventFields = z.object({
  ...written,
  topic: written.topic.default(''),
  summary: written.summary.default(''),
  audience: written.audience.default(''),
  parentId: reference.default(null),
  stream: written.stream.default(''),
  sectionId: reference.default(null),
  directionId: reference.default(null),
  hostOrganisationId: reference.default(null),
  responsibleId: reference.default(null),
  place: written.place.default(''),
  room: written.room.default(''),
  format: written.format.default(null),
  videoUrl: written.videoUrl.default(null),
  startsTime: written.startsTime.default(null),
  endsTime: written.endsTime.default(null),
  exact: written.exact.default(true),
  public: written.public.default(false),
  registration: written.registration.default('invited'),
  registrationUntil: written.registrationUntil.default(null),
  capacity: written.capacity.default(null),
  quota: written.quota.default(null),
  creditMinutes: written.creditMinutes.default(null),
  ownFields: written.ownFields.default({}),
  planItemId: reference.default(null),
});
export type EventFields = z.output<typeof eventFields>;

/** What is wrong with an event's times, by field; null when nothing is. */
export function timeProblem({
  startsOn,
  endsOn,
  startsTime,
  endsTime,
  exact,
}: Pick<EventFields, 'startsOn' | 'endsOn' | 'startsTime' | 'endsTime' | 'exact'>): {
  path: string;
  code: string;
} | null {
  if (endsOn < startsOn) return { path: 'endsOn', code: 'period-order' };
  if (startsTime && !exact) return { path: 'startsTime', code: 'time-without-day' };
  if (endsTime && !startsTime) return { path: 'startsTime', code: 'time-without-start' };
  if (startsTime && endsTime && startsOn === endsOn && endsTime <= startsTime)
    return { path: 'endsTime', code: 'time-order' };
  return null;
}

const named = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const eventRow = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  topic: z.string(),
  state: z.enum(eventStates),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  startsTime: z.string().nullable(),
  endsTime: z.string().nullable(),
  exact: z.boolean(),
  format: z.enum(eventFormats).nullable(),
  place: z.string(),
  room: z.string(),
  audience: z.string(),
  section: named,
  host: named,
  responsible: named,
  parent: named,
  public: z.boolean(),
  version: z.number().int(),
});
export type EventRow = z.output<typeof eventRow>;
