import { z } from 'zod';

export const services = ['zoom', 'meet', 'teams', 'other'] as const;
export type Service = (typeof services)[number];

/** Somebody as a video service's list has it, all joins together. */
export const participant = z.object({
  /** As written, without what services add («(Гість)», «(Host)»). */
  name: z.string(),
  email: z.string().nullable(),
  /** Whole minutes in the meeting; null when the file doesn't say. */
  minutes: z.number().int().nullable(),
  joins: z.number().int(),
});
export type Participant = z.output<typeof participant>;

export interface ParticipantList {
  service: Service;
  people: Participant[];
  /** Lines with something in them that name nobody. */
  skipped: number;
}
