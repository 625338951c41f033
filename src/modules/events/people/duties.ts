import { sql } from 'kysely';
import { addDuties, type Duty } from '#modules/plan/public.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { EventRole } from '../planning/schema.ts';

/** What one does at an event stands in one's week until the event is over; a secretary's minutes come by themselves. */
addDuties(async ({ db, centre, today }, { personId, until }) => {
  // The centre's own week tells what is owed, not who opens the door.
  if (personId === undefined) return [];
  const t = translator(centre.locale).getFixedT(null, 'events');
  const rows = await selectParts(db, { personId, until, today });
  return rows.map(({ eventId, title, roles, ...row }) => ({
    ...row,
    id: `part-${eventId}`,
    text: title,
    from: roles.map((role) => t(`role.${role}`)).join(', '),
    href: `/events/${eventId}`,
  }));
});

const selectParts = keptQuery(
  (db, { personId, until, today }: { personId: string; until: string; today: string }) =>
    db
      .selectFrom('event_person as ep')
      .innerJoin('event as e', 'e.id', 'ep.event_id')
      .innerJoin('person as p', 'p.id', 'ep.person_id')
      .select([
        'e.id as eventId',
        'e.title',
        'e.starts_on as dueOn',
        sql<EventRole[]>`array_agg(ep.role order by ep.position)`.as('roles'),
        sql<
          Duty['people']
        >`jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.short_name))`.as('people'),
      ])
      .where('ep.person_id', '=', personId)
      .where('ep.role', '<>', 'secretary')
      .where('e.state', '=', 'published')
      .where('e.exact', '=', true)
      .where('e.ends_on', '>=', today)
      .where('e.starts_on', '<=', until)
      .groupBy(['e.id', 'p.id'])
      .orderBy('e.starts_on')
      .limit(200),
);
