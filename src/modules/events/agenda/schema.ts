import { z } from 'zod';
import { time } from '../planning/schema.ts';

export const agendaKinds = [
  'talk',
  'discussion',
  'workshop',
  'portfolio',
  'break',
  'other',
] as const;

export const speakerStates = ['asked', 'agreed', 'ready', 'declined'] as const;
export type SpeakerState = (typeof speakerStates)[number];

/** A person of the register, or a guest as named. */
const speaker = z
  .object({
    personId: z.uuid().nullable().default(null),
    guestName: z.string().trim().max(200).nullable().default(null),
    guestPost: z.string().trim().max(300).default(''),
    guestEmail: z.email().max(254).nullable().default(null),
    state: z.enum(speakerStates).default('asked'),
  })
  .refine(({ personId, guestName }) => Boolean(personId) !== Boolean(guestName), {
    path: ['guestName'],
    params: { code: 'one-of-two' },
  });
export type Speaker = z.output<typeof speaker>;

export const agendaFields = z.object({
  kind: z.enum(agendaKinds).default('talk'),
  title: z.string().trim().min(1).max(1000),
  note: z.string().trim().max(5000).default(''),
  /** Null: it follows the item before. */
  startsTime: time.nullable().default(null),
  minutes: z.number().int().min(1).max(1440).nullable().default(null),
  speakers: z.array(speaker).max(30).default([]),
});
export type AgendaFields = z.output<typeof agendaFields>;

const { shape } = agendaFields;

export const agendaChanges = z
  .object({
    kind: shape.kind.unwrap(),
    title: shape.title,
    note: shape.note.unwrap(),
    startsTime: shape.startsTime.unwrap(),
    minutes: shape.minutes.unwrap(),
    speakers: shape.speakers.unwrap(),
  })
  .partial();

const agendaSpeaker = z.object({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  /** The full name. */
  name: z.string(),
  /** Post and institution. */
  post: z.string(),
  guestEmail: z.string().nullable(),
  state: z.enum(speakerStates),
  /** Materials that are there for the item. */
  materials: z.number().int(),
});
export type AgendaSpeaker = z.output<typeof agendaSpeaker>;

export const agendaItem = z.object({
  id: z.uuid(),
  kind: z.enum(agendaKinds),
  title: z.string(),
  note: z.string(),
  /** As it was given; null for one that follows the item before. */
  startsTime: z.string().nullable(),
  minutes: z.number().int().nullable(),
  /** When it begins and ends, where that can be said. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  speakers: z.array(agendaSpeaker),
  version: z.number().int(),
});
export type AgendaItem = z.output<typeof agendaItem>;
