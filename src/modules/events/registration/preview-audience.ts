import { sql } from 'kysely';
import { z } from 'zod';
import { personName } from '#modules/directory/sections/read-section.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { registrationPermissions } from './permissions.ts';
import { audience } from './schema.ts';
import { selectAudience } from './select-audience.ts';

const shown = 12;

const preview = z.object({
  /** Who would be invited anew: people and guests. */
  people: z.number().int(),
  /** Of them without an address: they see the invitation in the program only. */
  withoutAddress: z.number().int(),
  /** Who is at the event already, in whatever state. */
  already: z.number().int(),
  organisations: z.number().int(),
  /** The first of them by name. */
  some: z.array(z.object({ personId: z.uuid(), name: z.string() })),
});
export type AudiencePreview = z.output<typeof preview>;

export const previewAudience = defineQuery({
  name: 'event.registration.preview',
  summary: 'How many people an audience takes in, before they are invited.',
  permission: 'event.registration.read',
  rule: registrationPermissions['event.registration.read'],
  // As with a section's rule: an audience looks over the whole centre; who is registered already, over the own events.
  placed: true,
  input: audience.extend({ eventId: z.uuid() }),
  output: preview,
  async run(scope, { eventId, guests, ...chosen }) {
    const { db, today } = scope;
    const event = await db
      .selectFrom('event as e')
      .select('e.id')
      .where('e.id', '=', eventId)
      .where((eb) =>
        inReach(scope, {
          organisation: eb.ref('e.host_organisation_id'),
          section: eb.ref('e.section_id'),
          direction: eb.ref('e.direction_id'),
        }),
      )
      .executeTakeFirst();
    if (!event) throw notFound();
    const people = sql`
      select a.*, r.id is not null as already
      from (${selectAudience(chosen, today)}) a
      left join registration_entry r on r.event_id = ${eventId} and r.person_id = a.person_id`;
    const { rows } = await sql<{
      people: number;
      without: number;
      already: number;
      organisations: number;
    }>`
      select count(*) filter (where not a.already)::int as people,
        count(*) filter (where not a.already and coalesce(p.email, '') = '' and not exists (
          select from membership m where m.person_id = p.id and m.ended_at is null))::int as without,
        count(*) filter (where a.already)::int as already,
        count(distinct a.organisation_id) filter (where not a.already)::int as organisations
      from (${people}) a join person p on p.id = a.person_id`.execute(db);
    const { rows: some } = await sql<AudiencePreview['some'][number]>`
      select p.id as "personId", ${personName} as name
      from (${people}) a join person p on p.id = a.person_id where not a.already
      order by p.family_name, p.given_name, p.id limit ${shown}`.execute(db);
    const addresses = guests.map(({ email }) => email.toLowerCase());
    const known =
      addresses.length === 0
        ? 0
        : (
            await db
              .selectFrom('registration_entry')
              .select('id')
              .where('event_id', '=', eventId)
              .where(sql<boolean>`lower(guest_email) = any(${addresses})`)
              .execute()
          ).length;
    const counted = rows[0] ?? { people: 0, without: 0, already: 0, organisations: 0 };
    return {
      people: counted.people + addresses.length - known,
      withoutAddress: counted.without,
      already: counted.already + known,
      organisations: counted.organisations,
      some,
    };
  },
});
