import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Attends, RegistrationState } from './schema.ts';

/** A registration as those who change it need it. */
export interface Entry {
  id: string;
  state: RegistrationState;
  attends: Attends | null;
  organisationId: string | null;
}

/** Who comes: a person of the register, or a guest as named. */
export type Comer =
  | { personId: string }
  | { guestName: string; guestEmail: string | null; guestOrganisation: string };

/** The registration of somebody at an event; null when there is none. */
export async function findEntry(trx: Db, eventId: string, who: Comer): Promise<Entry | null> {
  if ('guestEmail' in who && who.guestEmail === null) return null;
  const row = await selectEntries(trx)
    .where('event_id', '=', eventId)
    .where((eb) =>
      'personId' in who
        ? eb('person_id', '=', who.personId)
        : eb(eb.fn<string>('lower', ['guest_email']), '=', (who.guestEmail ?? '').toLowerCase()),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** Registrations of an event by their ids; foreign ones are not found. */
export function findEntries(trx: Db, eventId: string, ids: readonly string[]): Promise<Entry[]> {
  return selectEntries(trx)
    .where('event_id', '=', eventId)
    .where('id', 'in', [...ids])
    .orderBy('queued_at')
    .orderBy('id')
    .execute();
}

function selectEntries(trx: Db) {
  return trx
    .selectFrom('registration_entry')
    .select((eb) => [
      'id',
      eb.ref('state').$castTo<RegistrationState>().as('state'),
      eb.ref('attends').$castTo<Attends | null>().as('attends'),
      'organisation_id as organisationId',
    ]);
}

/** Where a person works on a day, by the main post; null for who has none. */
export async function workplaceOf(
  trx: Db,
  personId: string,
  today: string,
): Promise<string | null> {
  const post = await trx
    .selectFrom('post')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .where(sql<boolean>`daterange(since, until, '[]') @> ${today}::date`)
    .orderBy('main', 'desc')
    .orderBy('since')
    .limit(1)
    .executeTakeFirst();
  return post?.organisation_id ?? null;
}

/**
 * The person of the register to whom an address belongs, on the card or by the account; null when nobody's or several
 * people's.
 */
export async function personAt(trx: Db, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p
    where lower(p.email) = ${email.toLowerCase()} and p.merged_into is null and p.erased_at is null
    union
    select m.person_id from auth_user u join membership m on m.user_id = u.id
    where u.email = ${email.toLowerCase()} and m.ended_at is null and m.person_id is not null
    limit 2`.execute(trx);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
