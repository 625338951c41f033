import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { readPack } from '#modules/directory/people/pack.ts';
import { currentPost, currentTitle } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { dayWithin, schoolYearSpan } from '#modules/directory/sections/school-year.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import { dueDaysByKind } from '../../minutes/due-minutes.ts';
import { binds, peopleOfDecision } from '../../minutes/open-decisions.ts';
import { type FactsScope, factsOf } from '../facts.ts';
import { figuresOf } from '../read-figures.ts';
import type { FigureLine } from '../schema.ts';
import { tookPlace, withParts } from '../took-place.ts';
import type { ReportFacts, ReportSession } from './schema.ts';

/** A section in one of its school years. */
export interface ReportedYear {
  sectionId: string;
  year: number;
}

/**
 * What the records say of a section's school year: the same events, participants and hours as the figures have. The
 * caller has been asked already whether it may be read.
 */
export async function readReportFacts(
  given: Omit<FactsScope, 'reach'>,
  { sectionId, year }: ReportedYear,
): Promise<ReportFacts> {
  const scope: FactsScope = { ...given, reach: 'centre' };
  const { db, today, centreId } = scope;
  const [from, to] = schoolYearSpan(year);
  const filters = { from, to, sectionId };
  const section = await db
    .selectFrom('section')
    .select(['name', 'audience', 'topic', 'since', 'until'])
    .where('id', '=', sectionId)
    .executeTakeFirstOrThrow();
  const on = dayWithin(
    {
      since: section.since > from ? section.since : from,
      until: section.until && section.until < to ? section.until : to,
    },
    today,
  );
  const { pack, language } = await readPack(db, centreId);
  const categories = await figuresOf(scope, { ...filters, by: 'category' });
  const institutions = await figuresOf(scope, { ...filters, by: 'organisation' });
  const locale = knownLocale(language);
  const order = pack.categories.map(({ key }) => key);
  return {
    name: section.name,
    audience: section.audience,
    topic: section.topic,
    ...(await readPeople(scope, sectionId, on)),
    sessions: await readSessions(scope, sectionId, [from, to]),
    figures: withoutUnmarked(categories.whole),
    byInstitution: institutions.lines.map(counted),
    byCategory: categories.lines
      .toSorted((a, b) => order.indexOf(b.key ?? '') - order.indexOf(a.key ?? ''))
      .map((line) => ({
        ...counted(line),
        name: pack.categories.find(({ key }) => key === line.key)?.words[locale] ?? '',
      })),
    absent: await readAbsent(scope, { sectionId, on, filters }),
    ...(await readContent(scope, { sectionId, from, to, on })),
  };
}

const counted = ({ name, visits, people }: FigureLine) => ({ name, visits, people });

const withoutUnmarked = ({
  events,
  hours,
  visits,
  people,
  personHours,
}: ReportFacts['figures']) => ({
  events,
  hours,
  visits,
  people,
  personHours,
});

async function readPeople(
  { db }: FactsScope,
  sectionId: string,
  on: string,
): Promise<Pick<ReportFacts, 'heads' | 'curators' | 'members' | 'institutions'>> {
  const { rows } = await sql<Pick<ReportFacts, 'heads' | 'curators' | 'members' | 'institutions'>>`
    with people as (
      select sp.person_id, sp.roles, coalesce(rule.organisation_id, own.organisation_id) as organisation_id
      from section_people(${sectionId}, ${on}) sp
      left join post rule on rule.id = sp.post_id
      left join lateral (select post.organisation_id from post where post.person_id = sp.person_id
        and daterange(post.since, post.until, '[]') @> ${on}::date order by post.main desc, post.since limit 1) own on true
    )
    select array(select p.short_name from people join person p on p.id = people.person_id
        where 'head' = any(roles) order by 1) as heads,
      array(select p.short_name from people join person p on p.id = people.person_id
        where 'curator' = any(roles) order by 1) as curators,
      (select count(*)::int from people) as members,
      (select count(distinct organisation_id)::int from people) as institutions`.execute(db);
  return rows[0] ?? { heads: [], curators: [], members: 0, institutions: 0 };
}

/** Every session that was laid out for the year; one that was never announced and is over was not held. */
async function readSessions(
  scope: FactsScope,
  sectionId: string,
  [from, to]: readonly [string, string],
): Promise<ReportSession[]> {
  const { db, centreId, today } = scope;
  const facts = await factsOf(scope, { from, to, sectionId });
  const due = Object.keys(await dueDaysByKind(db, centreId));
  const { rows } = await sql<ReportSession>`
    with ${facts}
    select e.id, e.title, e.kind, e.starts_on as "on", e.format, e.state_reason as reason,
      case when e.host_organisation_id is null then e.place
        else ${labelOn(sql.ref('e.host_organisation_id'), today)} end as host,
      case when ${tookPlace(today)} then 'held' when e.state = 'cancelled' then 'cancelled'
        when e.ends_on < ${today}::date then 'not-held' else 'ahead' end as state,
      coalesce(told.visits, 0) as visits,
      (select count(*)::int from agenda_item a join agenda_speaker sp on sp.agenda_item_id = a.id
        where a.event_id in ${withParts('e.id')} and sp.state <> 'declined') as talks,
      coalesce(m.state, case when ${tookPlace(today)} and e.kind = any(${due}::text[]) then 'missing'
        else 'none' end) as minutes
    from event e left join told on told.id = e.id left join minutes m on m.event_id = e.id
    where e.section_id = ${sectionId} and e.parent_id is null
      and e.starts_on between ${from}::date and ${to}::date
    order by e.starts_on, e.starts_time, e.title, e.id`.execute(db);
  return rows;
}

/** Institutions with members from which nobody was at a session; none while there were no sessions. */
async function readAbsent(
  scope: FactsScope,
  {
    sectionId,
    on,
    filters,
  }: { sectionId: string; on: string; filters: { from: string; to: string; sectionId: string } },
): Promise<string[]> {
  const facts = await factsOf(scope, filters);
  const { rows } = await sql<{ name: string }>`
    with ${facts}
    select ${labelOn(sql.ref('o.id'), on)} as name from organisation o
    where o.kind <> 'centre' and exists (select from told where visits > 0)
      and o.id in (select post.organisation_id from section_people(${sectionId}, ${on}) sp
        join post on post.person_id = sp.person_id and daterange(post.since, post.until, '[]') @> ${on}::date)
      and o.id not in (select organisation_id from visit where organisation_id is not null)
    order by 1`.execute(scope.db);
  return rows.map(({ name }) => name);
}

/** What was spoken of, resolved, told and certified. */
async function readContent(
  { db, today }: FactsScope,
  { sectionId, from, to, on }: { sectionId: string; from: string; to: string; on: string },
): Promise<
  Pick<ReportFacts, 'talks' | 'materials' | 'decisions' | 'consultations' | 'certificates'>
> {
  const held = sql`
    select e.id, e.starts_on from event e join event whole on whole.id = coalesce(e.parent_id, e.id)
    where coalesce(e.section_id, whole.section_id) = ${sectionId} and ${tookPlace(today, 'whole')}
      and e.state <> 'cancelled' and e.starts_on between ${from}::date and ${to}::date`;
  const talks = await sql<ReportFacts['talks'][number]>`
    select coalesce(sp.guest_name, ${personName}) as name, a.title, held.starts_on as "on",
      case when p.id is null then sp.guest_post else concat_ws(', ', ${currentTitle},
        nullif(${labelOn(sql.ref('post.organisation_id'), on)}, '')) end as post
    from (${held}) held join agenda_item a on a.event_id = held.id
    join agenda_speaker sp on sp.agenda_item_id = a.id and sp.state <> 'declined'
    left join person p on p.id = sp.person_id
    left join lateral ${currentPost(on)} on true
    order by held.starts_on, a.position, sp.position`.execute(db);
  const decisions = await sql<
    Omit<ReportFacts['decisions'][number], 'people'> & { people: { name: string }[] }
  >`
    select d.text, ${peopleOfDecision} as people, d.due_on as "dueOn",
      case when d.state = 'open' and not ${binds} then 'noted' else d.state end as state, d.result
    from (${held}) held join minutes m on m.event_id = held.id and m.state <> 'draft'
    join minutes_point point on point.minutes_id = m.id join decision d on d.point_id = point.id
    order by held.starts_on, point.position, d.position`.execute(db);
  const { rows } = await sql<{
    materials: number;
    consultations: number;
    minutes: number;
    ofInstitutions: number;
    certificates: number;
  }>`
    with member as (select person_id from section_people(${sectionId}, ${on}))
    select (select count(*)::int from material where event_id in (select id from (${held}) held)) as materials,
      (select count(*)::int from certificate c where c.revoked_at is null
        and c.event_id in (select id from (${held}) held)) as certificates,
      count(c.person_id)::int as consultations,
      coalesce(sum(c.minutes) filter (where c.person_id is not null), 0)::int as minutes,
      count(*) filter (where c.person_id is null)::int as "ofInstitutions"
    from consultation c where c.held_on between ${from}::date and ${to}::date
      and case when c.person_id is not null then c.person_id in (select person_id from member)
        else c.organisation_id in (select post.organisation_id from post where post.person_id in (select person_id from member)
          and daterange(post.since, post.until, '[]') @> ${on}::date) end`.execute(db);
  const [counts] = rows;
  return {
    talks: talks.rows,
    materials: counts?.materials ?? 0,
    decisions: decisions.rows.map(({ people, ...decision }) => ({
      ...decision,
      people: people.map(({ name }) => name),
    })),
    consultations: {
      count: counts?.consultations ?? 0,
      minutes: counts?.minutes ?? 0,
      ofInstitutions: counts?.ofInstitutions ?? 0,
    },
    certificates: counts?.certificates ?? 0,
  };
}
