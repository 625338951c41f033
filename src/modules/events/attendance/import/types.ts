import { z } from 'zod';

export const services = ['zoom', 'meet', 'teams', 'other'] as const;
export type Service = (typeof services)[number];

/** Somebody as a video service's list has it, all joins together. */
export const participant = z.object({
  /** As written, without what services add («(Гість)», «(Host)»). */
  name: z.string(),
  /** The account's own name, where the person goes by another one: «Оля (Верба Ольга)». */
  also: z.string().nullable().default(null),
  email: z.string().nullable(),
  /** Whole minutes in the meeting; null when the file doesn't say. */
  minutes: z.number().int().nullable(),
  joins: z.number().int(),
  /** When they were there, in seconds of the file's own clock; none where it doesn't say. */
  spans: z.array(z.tuple([z.number(), z.number()])).default([]),
});
export type Participant = z.output<typeof participant>;

export interface ParticipantList {
  service: Service;
  people: Participant[];
  /** Lines with something in them that name nobody. */
  skipped: number;
}
