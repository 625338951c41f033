import { sql } from 'kysely';
import { AppError } from '#platform/errors.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { type Comer, type Entry, findEntry, workplaceOf } from './find-entry.ts';
import { tell } from './letters/tell.ts';
import { fillPlaces, type Places, placeFor } from './places.ts';
import type { Answers, Attends, Placed, RegistrationSource } from './schema.ts';

export interface Given {
  attends: Attends | null;
  /** Read by `readAnswers`. */
  answers: Answers;
  source: RegistrationSource;
  /** Of a guest's letters. */
  language?: Locale;
}

/** The clock of the database: under the lock it makes the order in which people came. */
const clock = sql<Date>`clock_timestamp()`;

/**
 * Registers somebody for an event whose places are locked: a place, or the end of the waiting list. Who is registered or
 * waits already stays as they are.
 *
 * @returns what they are now, and whether anything changed
 */
export async function register(
  context: OperationContext,
  places: Places,
  who: Comer,
  given: Given,
): Promise<Placed & { changed: boolean }> {
  const { trx, actor, today, now } = context;
  const { eventId } = places;
  const entry = await findEntry(trx, eventId, who);
  if (entry && (entry.state === 'registered' || entry.state === 'waiting'))
    return { registrationId: entry.id, state: entry.state, changed: false };
  const organisationId =
    entry?.organisationId ??
    ('personId' in who ? await workplaceOf(trx, who.personId, today) : null);
  const state = await placeFor(context, places, organisationId);
  const values = {
    state,
    organisation_id: organisationId,
    queued_at: clock,
    attends: given.attends,
    answers: JSON.stringify(given.answers),
    answered_at: now,
  };
  const { id } = entry
    ? await trx
        .updateTable('registration_entry')
        .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
        .where('id', '=', entry.id)
        .returning('id')
        .executeTakeFirstOrThrow()
    : await trx
        .insertInto('registration_entry')
        .values({
          ...values,
          centre_id: actor.centreId,
          event_id: eventId,
          source: given.source,
          ...('personId' in who
            ? { person_id: who.personId }
            : {
                guest_name: who.guestName,
                guest_email: who.guestEmail,
                guest_organisation: who.guestOrganisation,
                language: given.language ?? null,
              }),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
  places[state] += 1;
  await tell(context, eventId, state, [id]);
  return { registrationId: id, state, changed: true };
}

/**
 * Takes people out of an event whose places are locked; the places that they leave go to those who wait.
 *
 * @param state - `declined` by themselves, `cancelled` by whoever plans the event
 * @returns how many that were
 */
export async function withdraw(
  context: OperationContext,
  { eventId }: Places,
  entries: readonly Entry[],
  state: 'declined' | 'cancelled',
): Promise<number> {
  const leaving = entries.filter(
    (entry) => entry.state !== 'declined' && entry.state !== 'cancelled',
  );
  if (leaving.length === 0) return 0;
  await context.trx
    .updateTable('registration_entry')
    .set((eb) => ({
      state,
      queued_at: null,
      answered_at: context.now,
      version: eb('version', '+', 1),
    }))
    .where(
      'id',
      'in',
      leaving.map(({ id }) => id),
    )
    .execute();
  const told = leaving.filter((entry) => entry.state !== 'invited').map(({ id }) => id);
  await tell(context, eventId, 'withdrawn', told);
  await fillPlaces(context, eventId);
  return leaving.length;
}

/**
 * How somebody comes to an event, as far as there is a choice.
 * @throws AppError `invalid` (field `attends`) when a mixed event is left open.
 */
export function attendsAt({ format }: Places, attends: Attends | null): Attends | null {
  if (format !== 'mixed') return null;
  if (attends) return attends;
  throw new AppError('invalid', {
    fields: [{ path: 'attends', code: 'required', message: 'online or on site' }],
  });
}
