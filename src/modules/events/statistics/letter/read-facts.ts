import { sql } from 'kysely';
import { existsOn, labelOn } from '#modules/directory/organisations/columns.ts';
import { schoolYearSpan } from '#modules/directory/sections/school-year.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { type FactsScope, factsOf } from '../facts.ts';
import { draftTexts } from '../report/draft-texts.ts';
import { type ReportFacts, type ReportPart, reportTexts } from '../report/schema.ts';
import { reportState, selectReports } from '../report/select-reports.ts';
import { readTerm } from '../report/term.ts';
import { tookPlace, withParts } from '../took-place.ts';
import type { LetterFacts } from './schema.ts';

/** What the records say of a school year of all sections that report; figures as everywhere. */
export async function readLetterFacts(
  given: Omit<FactsScope, 'reach'>,
  { year, language }: { year: number; language: Locale },
): Promise<LetterFacts> {
  const scope: FactsScope = { ...given, reach: 'centre' };
  const { db, centreId, today } = scope;
  const { kinds } = await readTerm(db, centreId, year);
  const reports = await selectReports(db, year, kinds)
    .select([reportState.as('report'), 'r.texts', 'r.facts'])
    .orderBy('s.name')
    .orderBy('s.id')
    .execute();
  const ids = reports.map(({ sectionId }) => sectionId);
  const counted = await readCounted(scope, year, ids);
  const handedIn = reports.filter(({ facts }) => facts !== null);
  const saidIn = (part: ReportPart) =>
    handedIn.flatMap(({ name, facts, texts }) => {
      const text =
        reportTexts.parse(texts)[part] ??
        draftTexts(facts as unknown as ReportFacts, year, today, language)[part];
      return text === '' ? [] : [{ section: name, text }];
    });
  return {
    sections: reports.map(({ sectionId, name, head, report }) => ({
      sectionId,
      name,
      head: head?.name ?? '',
      report,
      ...(counted.bySection.get(sectionId) ?? none),
    })),
    whole: counted.whole,
    lost: counted.lost,
    hosts: counted.hosts,
    absent: counted.absent,
    experience: saidIn('experience'),
    next: saidIn('next'),
  };
}

type Counted = Omit<LetterFacts['sections'][number], 'sectionId' | 'name' | 'head' | 'report'>;
const none: Counted = { planned: 0, held: 0, visits: 0, people: 0, institutions: 0, talks: 0 };

async function readCounted(scope: FactsScope, year: number, ids: readonly string[]) {
  const { db, today } = scope;
  const [from, to] = schoolYearSpan(year);
  const facts = await factsOf(scope, { from, to });
  const planned = sql`
    planned as materialized (
      select e.*, ${tookPlace(today)} as been from event e
      where e.section_id = any(${ids}::uuid[]) and e.parent_id is null
        and e.starts_on between ${from}::date and ${to}::date
    ),
    held as materialized (select told.* from told where told.section_id = any(${ids}::uuid[])),
    came as materialized (
      select visit.*, held.section_id from visit join held on held.id = visit.event_id
    )`;
  const { rows } = await sql<
    Counted & { sectionId: string | null; hours: number; personHours: number }
  >`
    with ${facts}, ${planned}
    select one.section_id as "sectionId",
      (select count(*)::int from planned p where p.section_id = one.section_id or one.section_id is null) as planned,
      (select count(*)::int from held h where h.section_id = one.section_id or one.section_id is null) as held,
      (select coalesce(sum(h.hours), 0)::float8 from held h where one.section_id is null) as hours,
      (select coalesce(sum(h.person_hours), 0)::float8 from held h where one.section_id is null) as "personHours",
      (select count(*)::int from came c where c.section_id = one.section_id or one.section_id is null) as visits,
      (select count(distinct c.who)::int from came c where c.section_id = one.section_id or one.section_id is null) as people,
      (select count(distinct c.organisation_id)::int from came c
        where c.section_id = one.section_id or one.section_id is null) as institutions,
      (select count(*)::int from held h join agenda_item a on a.event_id in ${withParts('h.id')}
        join agenda_speaker sp on sp.agenda_item_id = a.id and sp.state <> 'declined'
        where h.section_id = one.section_id or one.section_id is null) as talks
    from (select unnest(${ids}::uuid[]) as section_id union all select null) one`.execute(db);
  const { rows: lists } = await sql<Pick<LetterFacts, 'lost' | 'hosts' | 'absent'>>`
    with ${facts}, ${planned}
    select
      (select coalesce(jsonb_agg(jsonb_build_object('section', s.name, 'title', p.title, 'on', p.starts_on,
          'reason', p.state_reason) order by p.starts_on, p.id), '[]')
        from planned p join section s on s.id = p.section_id
        where not p.been and (p.state = 'cancelled' or p.ends_on < ${today}::date)) as lost,
      (select coalesce(jsonb_agg(host order by host.count desc, host.name), '[]') from (
        select ${labelOn(sql.ref('h.host_organisation_id'), today)} as name, count(*)::int as count
        from held h where h.host_organisation_id is not null group by h.host_organisation_id) host) as hosts,
      (select coalesce(jsonb_agg(o.name order by o.name), '[]') from (
        select ${labelOn(sql.ref('organisation.id'), today)} as name from organisation
        where ${existsOn(today)} and exists (select from came)
          and organisation.kind <> all(array['ministry','department','local-authority','centre'])
          and exists (select from post where post.organisation_id = organisation.id and post.person_id is not null
            and daterange(post.since, post.until, '[]') @> ${today}::date)
          and organisation.id not in (select organisation_id from came where organisation_id is not null)) o) as absent`.execute(
    db,
  );
  const all = rows.find(({ sectionId }) => sectionId === null);
  return {
    bySection: new Map(
      rows.flatMap(({ sectionId, hours, personHours, ...one }) =>
        sectionId === null ? [] : [[sectionId, one] as const],
      ),
    ),
    whole: {
      planned: all?.planned ?? 0,
      events: all?.held ?? 0,
      hours: all?.hours ?? 0,
      visits: all?.visits ?? 0,
      people: all?.people ?? 0,
      personHours: all?.personHours ?? 0,
      institutions: all?.institutions ?? 0,
    },
    lost: lists[0]?.lost ?? [],
    hosts: lists[0]?.hosts ?? [],
    absent: lists[0]?.absent ?? [],
  };
}
