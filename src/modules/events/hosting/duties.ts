import { sql } from 'kysely';
import { addDuties, type DutiesAsked, type Duty } from '#modules/plan/public.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { hostAccounts, stillWaits } from './whose-duty.ts';

/** Lines of checklists stand with who answers for them; where nobody is named, with who leads the host. */
addDuties(async ({ db }, asked) => {
  const rows = await selectDuties(db, asked);
  return rows.map(({ eventId, ...row }) => ({ ...row, href: `/events/${eventId}/hosting` }));
});

const selectDuties = keptQuery((db, { personId, until }: DutiesAsked) =>
  db
    .selectFrom('event_duty as d')
    .innerJoin('event as e', 'e.id', 'd.event_id')
    .leftJoin('person as p', 'p.id', 'd.person_id')
    .select([
      'd.id',
      'd.title as text',
      'e.title as from',
      'd.due_on as dueOn',
      'd.event_id as eventId',
      sql<Duty['people']>`case when p.id is null then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.short_name)) end`.as(
        'people',
      ),
    ])
    .where(stillWaits)
    .where('d.due_on', '<=', until)
    .where(
      personId === undefined
        ? sql<boolean>`d.person_id is not null`
        : sql<boolean>`(d.person_id = ${personId} or d.person_id is null
            and ${personId} in (select host.person_id from (${hostAccounts}) host))`,
    )
    .orderBy('d.due_on')
    .limit(200),
);
