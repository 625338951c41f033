import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { addDuties, type DutiesAsked } from '#modules/plan/public.ts';
import { keptQuery } from '#platform/db/kept-query.ts';

/** Booked times stand in the methodist's week, until it is said that they were held. */
addDuties(async ({ db, today }, asked) => {
  const rows = await selectTaken(db, { ...asked, today });
  return rows.map((row) => ({
    id: row.id,
    text: `${row.time} ${row.bookerName}${row.question && `: ${row.question.slice(0, 200)}`}`,
    from: row.organisation,
    href: '/slots',
    dueOn: row.dueOn,
    people: [{ id: row.methodistId, name: row.methodist }],
  }));
});

const selectTaken = keptQuery((db, { personId, until, today }: DutiesAsked & { today: string }) =>
  db
    .selectFrom('consultation_slot as s')
    .innerJoin('person as m', 'm.id', 's.methodist_id')
    .select([
      's.id',
      's.on_day as dueOn',
      sql<string>`to_char(s.starts_time, 'HH24:MI')`.as('time'),
      's.booker_name as bookerName',
      's.question',
      'm.id as methodistId',
      'm.short_name as methodist',
      sql<string>`coalesce(${labelOn(sql<string>`s.organisation_id`, today)}, '')`.as(
        'organisation',
      ),
    ])
    .where('s.state', '=', 'taken')
    .where('s.on_day', '<=', until)
    .$if(personId !== undefined, (q) => q.where('s.methodist_id', '=', personId as string))
    .orderBy('s.on_day')
    .orderBy('s.starts_time')
    .limit(100),
);
