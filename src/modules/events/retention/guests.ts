import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Terms } from './terms.ts';

/** Guests whose name or address is still there though their event is long over. */
const known = ({ guestsBefore, guest }: Terms) => sql`
  registration_entry r join event e on e.id = r.event_id
  where r.guest_name is not null and e.ends_on < ${guestsBefore}::date
    and (r.guest_email is not null or r.guest_name !~ ${`^${guest} [0-9]+$`})`;

/** Whether somebody is to be forgotten. */
export async function hasGuests(db: Db, terms: Terms): Promise<boolean> {
  const { rows } = await sql`select 1 from ${known(terms)} limit 1`.execute(db);
  return rows.length > 0;
}

/**
 * Guests of events that are long over lose their names, addresses and answers; that somebody came, from where and for how
 * long stays, for figures count it. Speakers, organisers and who offered a talk keep the names that papers print, not
 * their addresses.
 *
 * @returns how many registrations
 */
export async function forgetGuests(db: Db, terms: Terms): Promise<number> {
  const { rows } = await sql`
    with forgotten as (
      select r.id, row_number() over (partition by r.event_id order by r.id) as number from ${known(terms)}
    )
    update registration_entry r
    set guest_name = ${terms.guest} || ' ' || forgotten.number, guest_email = null, answers = '{}',
      language = null, secret_hash = null
    from forgotten where forgotten.id = r.id returning 1`.execute(db);
  for (const { table, event } of addresses)
    await sql`
      update ${sql.table(table)} g set guest_email = null from event e
      where e.id = ${event} and e.ends_on < ${terms.guestsBefore}::date and g.guest_email is not null`.execute(
      db,
    );
  return rows.length;
}

/** Where addresses of guests stand besides, and the event that they belong to. */
const addresses = [
  {
    table: 'agenda_speaker',
    event: sql`(select i.event_id from agenda_item i where i.id = g.agenda_item_id)`,
  },
  { table: 'event_person', event: sql`g.event_id` },
  { table: 'talk_proposal', event: sql`g.event_id` },
];
