import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import type { Kernel } from '#platform/kernel.ts';
import { findBySecret, findEvent } from './visitors.ts';

/** Who opens a page for those of an event: a member signed in, or the reader of a letter. */
export type Comer = { code: string; actor: Actor | null } | { secret: string };

/** Whose registration it is; the event is null with the letter, the account with whoever isn't a member here. @throws AppError `not-found` */
export async function identifyComer(kernel: Kernel, who: Comer) {
  if ('secret' in who) {
    const { actor, registrationId } = await findBySecret(kernel, who.secret);
    return { actor, eventId: null, registrationId, personId: null, own: null };
  }
  const { actor, eventId } = await findEvent(kernel, who.code);
  // A member of another centre is a visitor here.
  const own = who.actor?.centreId === actor.centreId ? who.actor : null;
  return { actor, eventId, registrationId: null, personId: own?.personId ?? null, own };
}

/** Whom a page is about: an event and a member of its centre, or a registration, whose event it then is. */
export const identified = z.object({
  eventId: z.uuid().nullable(),
  registrationId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
});
type Identified = z.output<typeof identified>;

/** Whether `e` is the event that the page is about. */
export const isTheirEvent = ({ eventId, registrationId }: Identified) =>
  eventId
    ? sql<boolean>`e.id = ${eventId}`
    : sql<boolean>`e.id = (select event_id from registration_entry where id = ${registrationId})`;

/** Whether `r` is their registration among those of the event. */
export const isTheirEntry = ({ registrationId, personId }: Identified) =>
  registrationId ? sql<boolean>`r.id = ${registrationId}` : sql<boolean>`r.person_id = ${personId}`;
