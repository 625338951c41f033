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
  const { rows } = await sql<{ due: boolean }>`
    select ${sql.join(
      [
        sql`exists (select from ${known(terms)})`,
        ...addresses.map((of) => sql`exists (select from ${reached(of, terms)})`),
        sql`exists (select from certificate c join event e on e.id = c.event_id
          where c.email is not null and c.person_id is null and e.ends_on < ${terms.guestsBefore}::date)`,
      ],
      sql` or `,
    )} as due`.execute(db);
  return rows[0]?.due ?? false;
}

/**
 * Guests of events that are long over lose their names, addresses and answers; that somebody came, from where and for how
 * long stays, for figures count it. Speakers, organisers, who offered a talk and who has a certificate keep the names that
 * papers print, not their addresses.
 *
 * @returns how many registrations, certificates and the rest together
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
  let forgotten = rows.length;
  for (const of of addresses) {
    const { rows: cleared } = await sql`
      update ${sql.table(of.table)} set guest_email = null
      where id in (select g.id from ${reached(of, terms)}) returning 1`.execute(db);
    forgotten += cleared.length;
  }
  const { rows: certificates } = await sql<{ count: number }>`
    select forget_certificates(${terms.guestsBefore}::date, '{}') as count`.execute(db);
  return forgotten + (certificates[0]?.count ?? 0);
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

/** Rows of one of those tables that hold the address of a guest of an event that is long over. */
const reached = ({ table, event }: (typeof addresses)[number], { guestsBefore }: Terms) => sql`
  ${sql.table(table)} g join event e on e.id = ${event}
  where g.guest_email is not null and e.ends_on < ${guestsBefore}::date`;
