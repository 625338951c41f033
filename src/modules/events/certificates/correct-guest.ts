import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** How a guest is really called, and where from. */
export interface CorrectGuest {
  name: string;
  organisation: string;
}

/** What tells guests of an event apart, out of the columns of a table. */
export const guestKeyOf = sql`lower(regexp_replace(trim(guest_name), '\\s+', ' ', 'g')) || coalesce(' ' || lower(guest_email), '')`;

/** The same of one guest. */
export const guestKey = (name: string, email: string | null) =>
  `${name.trim().replace(/\s+/g, ' ')}${email ? ` ${email}` : ''}`.toLowerCase();

/**
 * Writes a guest's name and place of work anew wherever the event and its parts have them: registrations, speakers, who
 * answers for something.
 */
export async function correctGuest(
  db: Db,
  eventId: string,
  had: string,
  { name, organisation }: CorrectGuest,
): Promise<void> {
  const whole = sql`(select id from event where id = ${eventId} or parent_id = ${eventId})`;
  const tables = [
    { table: 'registration_entry', of: sql`event_id in ${whole}`, from: 'guest_organisation' },
    {
      table: 'agenda_speaker',
      of: sql`agenda_item_id in (select id from agenda_item where event_id in ${whole})`,
      from: 'guest_post',
    },
    { table: 'event_person', of: sql`event_id in ${whole}`, from: 'guest_post' },
  ];
  for (const { table, of, from } of tables)
    await sql`update ${sql.table(table)} set guest_name = ${name}, ${sql.ref(from)} = ${organisation}
      where ${of} and person_id is null and ${guestKeyOf} = ${had}`.execute(db);
}
