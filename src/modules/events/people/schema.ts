import { z } from 'zod';
import { eventRoles } from '../planning/schema.ts';

/** Somebody who answers for a part of an event: of the register, or invited, by name. */
export const eventPerson = z
  .object({
    role: z.enum(eventRoles),
    personId: z.uuid().nullable().default(null),
    guestName: z.string().trim().min(1).max(200).nullable().default(null),
    guestPost: z.string().trim().max(300).default(''),
    guestEmail: z.email().max(254).nullable().default(null),
  })
  .refine(({ personId, guestName }) => Boolean(personId) !== Boolean(guestName), {
    path: ['guestName'],
    params: { code: 'one-of-two' },
  });
export type EventPerson = z.output<typeof eventPerson>;

/** As the card and the form show them. */
export const shownPerson = z.object({
  /** Null for somebody invited. */
  id: z.uuid().nullable(),
  /** Short for a person of the register, as typed for a guest. */
  name: z.string(),
  /** The name by which the form finds the person again. */
  fullName: z.string(),
  role: z.enum(eventRoles),
  guestPost: z.string(),
  guestEmail: z.string().nullable(),
});
export type ShownPerson = z.output<typeof shownPerson>;

export const mostPeople = 40;
