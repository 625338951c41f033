import { sql } from 'kysely';
import { addDuties, type Duty } from '#modules/plan/public.ts';

/** Lines of checklists stand in the week of who answers for them. */
addDuties(async ({ db }, { personId, until }) => {
  const rows = await db
    .selectFrom('event_duty as d')
    .innerJoin('event as e', 'e.id', 'd.event_id')
    .innerJoin('person as p', 'p.id', 'd.person_id')
    .select([
      'd.id',
      'd.title as text',
      'e.title as from',
      'd.due_on as dueOn',
      'd.event_id as eventId',
      sql<
        Duty['people']
      >`jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.short_name))`.as('people'),
    ])
    .where('d.done_on', 'is', null)
    .where('e.state', '=', 'published')
    .where('d.due_on', '<=', until)
    .$if(personId !== undefined, (q) => q.where('d.person_id', '=', personId as string))
    .orderBy('d.due_on')
    .limit(200)
    .execute();
  return rows.map(({ eventId, ...row }) => ({ ...row, href: `/events/${eventId}/hosting` }));
});
