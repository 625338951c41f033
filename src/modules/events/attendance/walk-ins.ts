import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import { workplaceOf } from '../registration/find-entry.ts';
import type { RegistrationSource } from '../registration/schema.ts';

/** Somebody who is there: of the register, or by name. */
export type Walking = { personId: string } | { name: string; organisation: string };

/**
 * The registrations of people who came, made where there are none: the door asks nobody for a place. Somebody by name is
 * the one who is called so already, if only one is.
 *
 * @returns the registrations in the order of the people, and which of them are new
 */
export async function registerWalkIns(
  context: Pick<OperationContext, 'trx' | 'actor' | 'today'>,
  eventId: string,
  people: readonly Walking[],
  source: Extract<RegistrationSource, 'walk-in' | 'import'>,
): Promise<{ id: string; created: boolean }[]> {
  const entries = [];
  for (const who of people) {
    const known = await findWalkIn(context, eventId, who);
    entries.push(
      known
        ? { id: known, created: false }
        : { id: await create(context, eventId, who, source), created: true },
    );
  }
  return entries;
}

async function findWalkIn(
  { trx }: Pick<OperationContext, 'trx'>,
  eventId: string,
  who: Walking,
): Promise<string | null> {
  const rows = await trx
    .selectFrom('registration_entry')
    .select('id')
    .where('event_id', '=', eventId)
    .where((eb) =>
      'personId' in who
        ? eb('person_id', '=', who.personId)
        : sql<boolean>`name_key(guest_name) = name_key(${who.name})`,
    )
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

async function create(
  { trx, actor, today }: Pick<OperationContext, 'trx' | 'actor' | 'today'>,
  eventId: string,
  who: Walking,
  source: 'walk-in' | 'import',
): Promise<string> {
  const { id } = await trx
    .insertInto('registration_entry')
    .values({
      centre_id: actor.centreId,
      event_id: eventId,
      state: 'registered',
      queued_at: sql<Date>`clock_timestamp()`,
      source,
      ...('personId' in who
        ? {
            person_id: who.personId,
            organisation_id: await workplaceOf(trx, who.personId, today),
          }
        : { guest_name: who.name, guest_organisation: who.organisation }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
