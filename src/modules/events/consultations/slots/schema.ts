import { z } from 'zod';
import { day, time } from '../../planning/schema.ts';
import { channels } from '../schema.ts';

export const slotStates = ['free', 'taken', 'held', 'withdrawn'] as const;
export type SlotState = (typeof slotStates)[number];

const text = (length: number) => z.string().trim().max(length);

/** Times of one day, cut into slots; repeated weekly where a last day is given. */
export const openedTimes = z.object({
  /** Whose times they are; the caller's unless told. */
  methodistId: z.uuid().nullable().default(null),
  day,
  from: time,
  to: time,
  /** How long one conversation is. */
  minutes: z.number().int().min(5).max(480).default(30),
  channel: z.enum(channels).default('office'),
  place: text(500).default(''),
  topics: text(500).default(''),
  weeklyUntil: day.nullable().default(null),
});
export type OpenedTimes = z.output<typeof openedTimes>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const slotRow = z.object({
  id: z.uuid(),
  methodist: named,
  onDay: z.iso.date(),
  startsTime: z.string(),
  endsTime: z.string(),
  minutes: z.number().int(),
  channel: z.enum(channels),
  place: z.string(),
  topics: z.string(),
  state: z.enum(slotStates),
  /** Who comes; told to the methodist, to who leads the centre, and to that person. */
  bookerName: z.string(),
  organisation: named.nullable(),
  question: z.string(),
  consultationId: z.uuid().nullable(),
  /** Whether the caller has booked it. */
  isOwn: z.boolean(),
  /** Whether it has begun. */
  isPast: z.boolean(),
  version: z.number().int(),
});
export type SlotRow = z.output<typeof slotRow>;
