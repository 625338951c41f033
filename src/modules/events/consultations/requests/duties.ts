import { addDuties, type DutiesAsked } from '#modules/plan/public.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { translator } from '#platform/i18n/translator.ts';

/** Requests that wait for an answer stand in the week of their methodist, the late ones first. */
addDuties(async ({ db, centre }, asked) => {
  const rows = await selectRequests(db, asked);
  if (rows.length === 0) return [];
  const t = translator(centre.locale).getFixedT(null, 'eventsConsultations');
  return rows.map((row) => ({
    id: row.id,
    text: row.question.slice(0, 200),
    from: t('request.from', { name: row.asker_name }),
    href: `/requests/${row.id}`,
    dueOn: row.dueOn,
    people: row.personId && row.name ? [{ id: row.personId, name: row.name }] : [],
  }));
});

const selectRequests = keptQuery((db, { personId, until }: DutiesAsked) =>
  db
    .selectFrom('consultation_request as r')
    .leftJoin('person as p', 'p.id', 'r.methodist_id')
    .select([
      'r.id',
      'r.question',
      'r.asker_name',
      'r.due_on as dueOn',
      'p.id as personId',
      'p.short_name as name',
    ])
    .where('r.state', 'in', ['asked', 'taken'])
    .where('r.due_on', '<=', until)
    .$if(personId !== undefined, (q) => q.where('r.methodist_id', '=', personId ?? ''))
    .orderBy('r.due_on')
    .limit(100),
);
