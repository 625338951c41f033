import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { categoryEnds } from '#modules/directory/people/category-ends.ts';
import { readPack } from '#modules/directory/people/pack.ts';
import { inForce, yearsBefore } from '#modules/directory/people/sql.ts';
import { currentTitle } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { beginnerRuleOn } from '#packs/people-pack.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { notFound } from '#platform/errors.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { peopleOfDecision } from '../minutes/open-decisions.ts';
import { visitPermissions } from './permissions.ts';
import { type PointKind, pointKinds } from './schema.ts';

/** A category that ends within so many days asks for attestation. */
const attestationWithin = 365;
/** Whoever was invited at least so often in a year, and was never there, is asked why. */
const invitedTimes = 2;
/** Of each kind, the first ones: a visit has a day. */
const mostOfKind = 12;

const target = z.object({
  kind: z.enum(pointKinds),
  sourceId: z.uuid(),
  text: z.string(),
});
export type Target = z.output<typeof target>;

export const proposeTargets = defineQuery({
  name: 'visit.targets',
  summary:
    'What a visit could look at, out of what is known of the institution; without what is chosen already.',
  permission: 'visit.plan',
  rule: visitPermissions['visit.plan'],
  input: z.object({ visitId: z.uuid() }),
  output: z.array(target),
  http: { path: '/visits/{visitId}/targets' },
  run: targetsOf,
});

interface Visited {
  id: string;
  organisationId: string;
  visitOn: string;
}

async function targetsOf(
  scope: Scope<'visit.plan'>,
  { visitId }: { visitId: string },
): Promise<Target[]> {
  const { db, centreId } = scope;
  const visit = await db
    .selectFrom('visit')
    .select(['id', 'organisation_id as organisationId', 'visit_on as visitOn'])
    .where('id', '=', visitId)
    .executeTakeFirst();
  if (!visit) throw notFound();
  const { language } = await readPack(db, centreId);
  const t = translator(language).getFixedT(null, 'eventsVisits');
  const date = (day: string) => sayShortDate(language, day);
  const of = (kind: PointKind, rows: { id: string; text: string }[]): Target[] =>
    rows.map(({ id, text }) => ({ kind, sourceId: id, text }));
  const found = [
    ...of(
      'follow-up',
      (await openDecisionsOf(scope, visit, 'visit')).map((row) => ({
        id: row.id,
        text: agreed(row, date),
      })),
    ),
    ...of(
      'decision',
      (await openDecisionsOf(scope, visit, 'minutes')).map((row) => ({
        id: row.id,
        text: agreed(row, date),
      })),
    ),
    ...of('request', await openRequests(scope, visit)),
    ...of(
      'appointed',
      (await newlyAppointed(scope, visit)).map(({ id, name, post, since }) => ({
        id,
        text: t('target.appointed', { name, post, date: date(since) }),
      })),
    ),
    ...of(
      'attestation',
      (await attestationDue(scope, visit)).map(({ id, name, post, until }) => ({
        id,
        text: t('target.attestation', { name, post, date: date(until) }),
      })),
    ),
    ...of(
      'absent',
      (await neverThere(scope, visit)).map(({ id, name, post, count }) => ({
        id,
        text: t('target.absent', { name, post, count }),
      })),
    ),
  ];
  const chosen = await db
    .selectFrom('visit_point')
    .select(['kind', 'source_id as sourceId'])
    .where('visit_id', '=', visitId)
    .execute();
  return found.filter(
    ({ kind, sourceId }) => !chosen.some((one) => one.kind === kind && one.sourceId === sourceId),
  );
}

interface Agreed {
  text: string;
  people: { name: string }[];
  dueOn: string | null;
}

/** «What – who, until when». */
function agreed({ text, people, dueOn }: Agreed, date: (day: string) => string): string {
  const whom = [...people.map(({ name }) => name), dueOn && date(dueOn)].filter(Boolean);
  return whom.length > 0 ? `${text} (${whom.join(', ')})` : text;
}

/** Open decisions of earlier visits of the institution, or of sessions where they bind its people. */
function openDecisionsOf(
  { db }: Scope,
  { id, organisationId, visitOn }: Visited,
  from: 'visit' | 'minutes',
) {
  return db
    .selectFrom('decision as d')
    .select(['d.id', 'd.text', peopleOfDecision.as('people'), 'd.due_on as dueOn'])
    .where('d.state', '=', 'open')
    .where(
      from === 'visit'
        ? sql<SqlBool>`exists (select from visit v join visit_note n on n.visit_id = v.id
            where v.id = d.visit_id and v.id <> ${id} and v.organisation_id = ${organisationId}
              and n.state = 'signed')`
        : sql<SqlBool>`exists (select from minutes_point mp join minutes m on m.id = mp.minutes_id
            where mp.id = d.point_id and m.state = 'approved')
            and exists (select from decision_person dp join post on post.person_id = dp.person_id
              where dp.decision_id = d.id and post.organisation_id = ${organisationId}
                and ${inForce('post', visitOn)})`,
    )
    .orderBy(sql`d.due_on nulls last`)
    .orderBy('d.id')
    .limit(mostOfKind)
    .execute();
}

/** Questions of the institution that nobody has answered. */
function openRequests({ db }: Scope, { organisationId }: Visited) {
  return db
    .selectFrom('consultation_request as r')
    .select(['r.id', sql<string>`left(r.question, 500)`.as('text')])
    .where('r.organisation_id', '=', organisationId)
    .where('r.state', 'in', ['asked', 'taken'])
    .orderBy('r.due_on')
    .limit(mostOfKind)
    .execute();
}

/** People `p` with their posts `post` at the institution on the day of the visit. */
const peopleThere = ({ db }: Pick<Scope, 'db'>, { organisationId, visitOn }: Visited) =>
  db
    .selectFrom('post')
    .innerJoin('person as p', 'p.id', 'post.person_id')
    .select(['p.id', personName.as('name'), sql<string>`coalesce(${currentTitle}, '')`.as('post')])
    .where('post.organisation_id', '=', organisationId)
    .where('post.main', '=', true)
    .where('p.erased_at', 'is', null)
    .where(inForce('post', visitOn))
    .orderBy('p.family_name')
    .orderBy('p.id')
    .limit(mostOfKind);

/** Heads, deputies and methodists who are new in their posts, as the pack counts it. */
async function newlyAppointed(scope: Scope, visit: Visited) {
  const { pack } = await readPack(scope.db, scope.centreId);
  const { newcomerPosts, newcomerYears } = beginnerRuleOn(pack, visit.visitOn);
  return peopleThere(scope, visit)
    .select(sql<string>`post.since`.as('since'))
    .where('post.since', '>', yearsBefore(visit.visitOn, newcomerYears))
    .where(sql<SqlBool>`post.kind = any(${newcomerPosts}::text[])`)
    .execute();
}

/** Those whose category ends soon: on the day that the register has, else after the pack's term. */
async function attestationDue(scope: Scope, visit: Visited) {
  const ends = sql<string>`${categoryEnds(scope.centre.pack)}`;
  return peopleThere(scope, visit)
    .select(ends.as('until'))
    .where(
      sql<SqlBool>`${ends} between ${visit.visitOn}::date - ${attestationWithin}::integer
        and ${visit.visitOn}::date + ${attestationWithin}::integer`,
    )
    .execute();
}

/** Those who were invited to events of the last year and came to none. */
function neverThere(scope: Scope, visit: Visited) {
  const asked = sql<number>`(select count(*)::int from registration_entry r
    join event e on e.id = r.event_id
    where r.person_id = p.id and e.state = 'held' and r.state in ('invited', 'registered', 'declined')
      and e.starts_on between ${visit.visitOn}::date - 365 and ${visit.visitOn}::date
      and exists (select from attendance any_one where any_one.event_id = e.id))`;
  const came = sql<SqlBool>`exists (select from registration_entry r
    join attendance a on a.registration_id = r.id
    join event e on e.id = r.event_id
    where r.person_id = p.id and a.state in ('present', 'partly', 'claimed')
      and e.starts_on >= ${visit.visitOn}::date - 365)`;
  return peopleThere(scope, visit)
    .select(asked.as('count'))
    .where(sql<SqlBool>`${asked} >= ${invitedTimes}`)
    .where(sql<SqlBool>`not ${came}`)
    .execute();
}
