import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import type { Db } from '#platform/db/database.ts';
import { knownLocale, type Locale } from '#platform/i18n/locales.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import type { NewsFacts } from './schema.ts';

/** What the records say of events, by event; those that are not there are left out. */
export async function readNewsFacts(
  db: Db,
  given: { centreId: string; publicUrl: string; today: string; eventIds: readonly string[] },
): Promise<{ facts: Map<string, NewsFacts>; language: Locale }> {
  const { centreId, publicUrl, today, eventIds } = given;
  const centre = await db
    .selectFrom('centre')
    .select('language')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const language = knownLocale(centre.language);
  const kinds = await readKinds(db, centreId);
  const rows = await selectFacts(db, eventIds, today);
  const facts = rows.map(({ id, kind, code, isPublic, parts, agenda, ...row }) => {
    const said: NewsFacts = {
      ...row,
      // A set is told by its parts.
      topics: parts.length > 0 ? parts : agenda,
      kind: kinds.find(({ key }) => key === kind)?.words[language] ?? kind,
      page: isPublic ? `${publicUrl}/e/${code}` : '',
    };
    return [id, said] as const;
  });
  return { facts: new Map(facts), language };
}

function selectFacts(db: Db, eventIds: readonly string[], today: string) {
  return db
    .selectFrom('event as e')
    .leftJoin('section as s', 's.id', 'e.section_id')
    .select([
      'e.id',
      'e.kind',
      'e.code',
      'e.title',
      'e.topic',
      'e.public as isPublic',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string>`coalesce(s.name, '')`.as('section'),
      sql<boolean>`e.format = 'online'`.as('online'),
      // The minutes know where it really was.
      sql<string>`coalesce((select nullif(m.place, '') from minutes m where m.event_id = e.id and m.state <> 'draft'),
        nullif(e.place, ''),
        ${labelOn(sql<string>`e.host_organisation_id`, today)})`.as('place'),
      came(
        sql`count(distinct coalesce(r.person_id::text, lower(r.guest_email), lower(r.guest_name)))`,
      ).as('people'),
      came(sql`count(distinct r.organisation_id)`).as('institutions'),
      sql<NewsFacts['topics']>`coalesce((
        select jsonb_agg(jsonb_build_object('title', a.title, 'speakers', ${speakersOf}) order by a.position)
        from agenda_item a where a.event_id = e.id and a.kind <> 'break'), '[]')`.as('agenda'),
      sql<NewsFacts['topics']>`coalesce((
        select jsonb_agg(jsonb_build_object('title', part.title, 'speakers', '[]'::jsonb)
          order by part.starts_on, part.starts_time, part.id)
        from event part where part.parent_id = e.id and part.state <> 'cancelled'), '[]')`.as(
        'parts',
      ),
      // What is not approved is nobody's decision yet.
      sql<string[]>`coalesce((
        select jsonb_agg(d.text order by p.position, d.position) from decision d
        join minutes_point p on p.id = d.point_id and p.kind = 'item'
        join minutes m on m.id = p.minutes_id and m.state = 'approved' where m.event_id = e.id), '[]')`.as(
        'decisions',
      ),
      sql<string | null>`(
        select min(later.starts_on) from event later where later.section_id = e.section_id and later.exact
          and later.state = 'published' and later.starts_on > greatest(e.ends_on, ${today}::date))`.as(
        'next',
      ),
    ])
    .where(sql<boolean>`e.id = any(${eventIds}::uuid[])`)
    .execute();
}

/** Who was marked as there, at the event or at its parts. */
const came = (figure: ReturnType<typeof sql>) => sql<number>`(
  select (${figure})::int from attendance a join registration_entry r on r.id = a.registration_id
  where a.state in ('present', 'partly')
    and (a.event_id = e.id or a.event_id in (select part.id from event part where part.parent_id = e.id)))`;

/** «Остап Лозинець»: as news name people. */
const speakersOf = sql`coalesce((
  select jsonb_agg(coalesce(sp.guest_name, concat_ws(' ', nullif(p.given_name, ''), p.family_name)) order by sp.position)
  from agenda_speaker sp left join person p on p.id = sp.person_id
  where sp.agenda_item_id = a.id and sp.state <> 'declined'), '[]'::jsonb)`;
