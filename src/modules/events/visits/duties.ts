import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { addDuties, type DutiesAsked, type Duty } from '#modules/plan/public.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { translator } from '#platform/i18n/translator.ts';
import { peopleOfDecision } from '../minutes/open-decisions.ts';
import { goes, teamOf } from './list-visits.ts';

/** What was agreed on visits, visits to come and notes that nobody has signed stand in the week of their people. */
addDuties(async (scope, asked) => {
  const { locale } = scope.centre;
  const t = translator(locale).getFixedT(null, 'eventsVisits');
  const of = (organisation: string, day: string) =>
    t('duty.of', { organisation, date: sayShortDate(locale, day) });
  const [agreed, own] = await Promise.all([
    selectAgreed(scope.db, { ...asked, today: scope.today }),
    selectOwn(scope.db, { ...asked, today: scope.today }),
  ]);
  return [
    ...agreed.map(({ organisation, visitOn, visitId, ...row }) => ({
      ...row,
      from: of(organisation, visitOn),
      href: `/visits/${visitId}/note#decision-${row.id}`,
    })),
    ...own.map(({ visitId, purpose, state, people, organisation, visitOn }) => ({
      id: `visit-${visitId}`,
      text: state === 'done' ? t('duty.note') : purpose,
      from: of(organisation, visitOn),
      href: state === 'done' ? `/visits/${visitId}/note` : `/visits/${visitId}`,
      dueOn: visitOn,
      people: state === 'done' ? people.slice(0, 1) : people,
    })),
  ];
});

/** More than anybody reads in a week. */
const most = 200;

type Asked = DutiesAsked & { today: string };

const selectAgreed = keptQuery((db, { personId, until, today }: Asked) =>
  db
    .selectFrom('decision as d')
    .innerJoin('visit as v', 'v.id', 'd.visit_id')
    .innerJoin('visit_note as n', 'n.visit_id', 'v.id')
    .select([
      'd.id',
      'd.text',
      'd.due_on as dueOn',
      peopleOfDecision.as('people'),
      'v.id as visitId',
      'v.visit_on as visitOn',
      labelOn(sql<string>`v.organisation_id`, today).as('organisation'),
    ])
    .where('n.state', '=', 'signed')
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

/** Visits that the team has before it; notes are the leader's. */
const selectOwn = keptQuery((db, { personId, until, today }: Asked) => {
  const leads = sql<boolean>`exists (select from visit_person vp
    where vp.visit_id = v.id and vp.leader and vp.person_id = ${personId ?? null}::uuid)`;
  return db
    .selectFrom('visit as v')
    .leftJoin('visit_note as n', 'n.visit_id', 'v.id')
    .select([
      'v.id as visitId',
      'v.purpose',
      'v.state',
      'v.visit_on as visitOn',
      teamOf.$castTo<Duty['people']>().as('people'),
      labelOn(sql<string>`v.organisation_id`, today).as('organisation'),
    ])
    .where('v.visit_on', '<=', until)
    .where(
      sql<boolean>`(v.state in ('planned', 'under_way') and (${personId === undefined} or ${goes(personId ?? '00000000-0000-0000-0000-000000000000')})
        or v.state = 'done' and coalesce(n.state, 'draft') <> 'signed' and (${personId === undefined} or ${leads}))`,
    )
    .orderBy('v.visit_on')
    .orderBy('v.id')
    .limit(most);
});
