import { sql } from 'kysely';
import { addDuties, type DutiesAsked, type Duty } from '#modules/plan/public.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Scope } from '#platform/query/define.ts';
import { approversOf, kindsApprovedByHead } from './approvers.ts';
import { dueDaysByKind, dueOn, needsMinutes } from './due-minutes.ts';
import { peopleOfDecision } from './open-decisions.ts';
import { printed } from './printed.ts';

/** Decisions that bind somebody, minutes that are owed and those that wait for approval stand in the week of their people. */
addDuties(async (scope, asked) =>
  (
    await Promise.all([
      readDecisions(scope, asked),
      readOwed(scope, asked),
      readToApprove(scope, asked),
    ])
  ).flat(),
);

const wordsOf = ({ centre }: Scope) => translator(centre.locale).getFixedT(null, 'eventsMinutes');

async function readDecisions(scope: Scope, asked: DutiesAsked): Promise<Duty[]> {
  const say = wordsOf(scope);
  const rows = await selectDecisions(scope.db, asked);
  return rows.map(({ eventId, number, heldOn, ...row }) => ({
    ...row,
    from: say('prefill.of', { number, date: sayShortDate(scope.centre.locale, heldOn) }),
    href: `/events/${eventId}/minutes#decision-${row.id}`,
  }));
}

const selectDecisions = keptQuery((db, { personId, until }: DutiesAsked) =>
  db
    .selectFrom('decision as d')
    .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
    .innerJoin('minutes as m', 'm.id', 'point.minutes_id')
    .select([
      'd.id',
      'd.text',
      'd.due_on as dueOn',
      peopleOfDecision.as('people'),
      'm.event_id as eventId',
      printed.as('number'),
      'm.held_on as heldOn',
    ])
    .where('m.state', '=', 'approved')
    .where('d.state', '=', 'open')
    .where((eb) => eb.or([eb('d.due_on', 'is', null), eb('d.due_on', '<=', until)]))
    .where(
      personId
        ? sql<boolean>`exists (select from decision_person dp
            where dp.decision_id = d.id and dp.person_id = ${personId})`
        : sql<boolean>`d.due_on is not null`,
    )
    .orderBy('d.due_on')
    .orderBy('d.id')
    .limit(most),
);

/** More than anybody reads in a week. */
const most = 200;

async function readOwed(scope: Scope, { personId, until }: DutiesAsked): Promise<Duty[]> {
  const { db, centreId, today } = scope;
  const say = wordsOf(scope);
  const days = await dueDaysByKind(db, centreId, scope.centre.pack);
  const due = dueOn(days);
  const rows = await db
    .selectFrom('event as e')
    .leftJoin('minutes as m', 'm.event_id', 'e.id')
    .innerJoin('person as p', (join) =>
      join.on(
        'p.id',
        '=',
        sql<string>`coalesce((select ep.person_id from event_person ep
          where ep.event_id = e.id and ep.role = 'secretary' and ep.person_id is not null
          order by ep.position limit 1), (select sm.person_id from section_member sm
          where sm.section_id = e.section_id and sm.role = 'head'
            and e.starts_on <@ daterange(sm.since, sm.until, '[]') limit 1), e.responsible_id)`,
      ),
    )
    .select(['e.id as eventId', 'e.title', due.as('dueOn'), 'p.id', 'p.short_name as name'])
    .where(needsMinutes(days, today))
    .where(sql<boolean>`coalesce(m.state, 'draft') = 'draft'`)
    .where(due, '<=', until)
    .$if(personId !== undefined, (q) => q.where('p.id', '=', personId as string))
    .orderBy(due)
    .orderBy('e.id')
    .limit(most)
    .execute();
  return rows.map(({ eventId, title, dueOn: day, id, name }) => ({
    id: `minutes-${eventId}`,
    text: say('duty', { title }),
    from: '',
    href: `/events/${eventId}/minutes`,
    dueOn: day,
    people: [{ id, name }],
  }));
}

async function readToApprove(scope: Scope, { personId }: DutiesAsked): Promise<Duty[]> {
  const { db, centreId, today } = scope;
  const say = wordsOf(scope);
  const waiting = await db
    .selectFrom('minutes')
    .select('id')
    .where('state', '=', 'submitted')
    .limit(1)
    .executeTakeFirst();
  if (!waiting) return [];
  const byHead = await kindsApprovedByHead(db, centreId);
  const rows = await db
    .selectFrom('minutes as m')
    .innerJoin('event as e', 'e.id', 'm.event_id')
    .innerJoin('person as p', (join) => join.on(sql<boolean>`p.id in ${approversOf(byHead)}`))
    .select([
      'e.id as eventId',
      'e.title',
      sql<{ id: string; name: string }[]>`jsonb_agg(
        jsonb_build_object('id', p.id, 'name', p.short_name) order by p.short_name)`.as('people'),
    ])
    .where('m.state', '=', 'submitted')
    .$if(personId !== undefined, (q) => q.where('p.id', '=', personId as string))
    .groupBy(['e.id', 'm.submitted_at'])
    .orderBy('m.submitted_at')
    .limit(most)
    .execute();
  return rows.map(({ eventId, title, people }) => ({
    id: `approve-${eventId}`,
    text: say('approveDuty', { title }),
    from: '',
    href: `/events/${eventId}/minutes`,
    dueOn: today,
    people,
  }));
}
