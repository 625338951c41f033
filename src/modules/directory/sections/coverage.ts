import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { existsOn, labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { matchesOrganisation } from '../search/matches.ts';
import { readingsOf } from '../search/readings.ts';
import { personName } from './read-section.ts';
import { day } from './schema.ts';

const rule = sectionPermissions['section.read'];

/** Which sections count: of these kinds only, on a day. */
const of = { on: day.optional(), kind: several(z.string().max(60)) };

/** Everybody in a section on a day, once: by a role or by a rule. */
const reached = (on: string, kinds: readonly string[] | undefined) =>
  sql`select person_id from people_in_sections(${kinds?.length ? kinds : null}::text[], ${on})`;

/** Posts of teachers and others in institutions on a day, the centre's own people aside. */
const posts = (on: string) => sql`
  select post.* from post join organisation o on o.id = post.organisation_id
  join person p on p.id = post.person_id and p.merged_into is null and p.erased_at is null
  where daterange(post.since, post.until, '[]') @> ${on}::date and o.kind <> 'centre'`;

const uncoveredInstitution = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  locality: z.string(),
  /** People with a post there; none of them is in a section. */
  people: z.number().int(),
});
export type UncoveredInstitution = z.output<typeof uncoveredInstitution>;

/** Institutions from which nobody is in a section. */
export const listUncoveredInstitutions = defineQuery({
  name: 'section.coverage.institutions',
  summary: 'Institutions from which nobody is in a section on a day.',
  permission: 'section.read',
  rule,
  input: listInput(['name', 'kind', 'locality', 'people']).extend({
    ...of,
    organisationKind: several(z.string().max(60)),
  }),
  output: pageOf(uncoveredInstitution),
  http: { path: '/section-coverage/institutions' },
  async run({ db, today }, { on = today, kind, organisationKind, q, page, size, sort }) {
    const { by, direction } = sortOf(sort);
    const order = {
      name: sql`name`,
      kind: sql`kind, name`,
      locality: sql`locality, name`,
      people: sql`people`,
    };
    return pageBySql<UncoveredInstitution>(
      db,
      sql`
      with reached as (${reached(on, kind)}), posts as (${posts(on)})
      select o.id as "organisationId", ${labelOn(sql<string>`organisation.id`, on)} as name, o.kind, o.locality,
        (select count(distinct person_id) from posts where posts.organisation_id = o.id) as people
      from organisation join organisation o on o.id = organisation.id
      where ${existsOn(on)} and o.kind <> all(array['ministry','department','local-authority','centre'])
        and not exists (
          select from posts join reached on reached.person_id = posts.person_id
          where posts.organisation_id = o.id)
        ${organisationKind?.length ? sql`and o.kind = any(${organisationKind}::text[])` : sql``}
        ${q ? sql`and ${matchesOrganisation(q)}` : sql``}`,
      sql`${order[by]} ${sql.raw(direction)}, "organisationId"`,
      { page, size },
    );
  },
});

const uncoveredPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  post: z.string(),
  postKind: z.string(),
  subjects: z.array(z.string()),
  organisationId: z.uuid(),
  organisationName: z.string(),
});
export type UncoveredPerson = z.output<typeof uncoveredPerson>;

/** Teachers and other people of the institutions who are in no section. */
export const listUncoveredPeople = defineQuery({
  name: 'section.coverage.people',
  summary:
    'People of the institutions who are in no section on a day, with their posts and subjects.',
  permission: 'section.read',
  rule,
  input: listInput(['name', 'organisation', 'post']).extend({
    ...of,
    postKind: several(z.string().max(60)),
    subject: z.string().trim().max(200).optional(),
    organisationId: z.uuid().optional(),
  }),
  output: pageOf(uncoveredPerson),
  http: { path: '/section-coverage/people' },
  async run(
    { db, today },
    { on = today, kind, postKind, subject, organisationId, q, page, size, sort },
  ) {
    const { by, direction } = sortOf(sort);
    const order = { name: sql`name`, organisation: sql`"organisationName"`, post: sql`post` };
    return pageBySql<UncoveredPerson>(
      db,
      sql`
      with reached as (${reached(on, kind)}), posts as (${posts(on)})
      select * from (
        select distinct on (p.id) p.id as "personId", ${personName} as name, posts.title as post,
          posts.kind as "postKind", posts.subjects, posts.organisation_id as "organisationId",
          ${labelOn(sql<string>`posts.organisation_id`, on)} as "organisationName"
        from posts join person p on p.id = posts.person_id
        where not exists (select from reached where reached.person_id = p.id)
          ${postKind?.length ? sql`and posts.kind = any(${postKind}::text[])` : sql``}
          ${subject ? sql`and exists (select from unnest(posts.subjects) s where lower(s) = ${subject.toLowerCase()})` : sql``}
          ${organisationId ? sql`and posts.organisation_id = ${organisationId}` : sql``}
          ${q ? sql`and p.id in (select people_matching(${readingsOf(q)}::text[]))` : sql``}
        order by p.id, posts.main desc, posts.since
      ) found`,
      sql`${order[by]} ${sql.raw(direction)}, "personId"`,
      { page, size },
    );
  },
});

const coverage = z.object({
  institutions: z.object({ all: z.number().int(), uncovered: z.number().int() }),
  people: z.object({ all: z.number().int(), uncovered: z.number().int() }),
  /** People in no section by what they teach, the most first. */
  bySubject: z.array(
    z.object({ subject: z.string(), uncovered: z.number().int(), all: z.number().int() }),
  ),
  /** And by the kind of their post. */
  byPostKind: z.array(
    z.object({ kind: z.string(), uncovered: z.number().int(), all: z.number().int() }),
  ),
});
export type Coverage = z.output<typeof coverage>;

/** How many are reached by sections on a day, in all and by kind and subject. */
export const readCoverage = defineQuery({
  name: 'section.coverage',
  summary:
    'How many institutions and people no section reaches on a day, by subject and kind of post.',
  permission: 'section.read',
  rule,
  input: z.object(of),
  output: coverage,
  http: { path: '/section-coverage' },
  run: readFigures,
});

async function readFigures(
  { db, today }: Scope<'section.read'>,
  { on = today, kind }: { on?: string; kind?: string[] },
): Promise<Coverage> {
  const { rows } = await sql<Coverage>`
    with reached as (${reached(on, kind)}), posts as materialized (
      select posts.*, exists (select from reached r where r.person_id = posts.person_id) as covered
      from (${posts(on)}) posts
    ), people as (select person_id, bool_or(covered) as covered from posts group by person_id),
    institutions as (
      select organisation.id,
        exists (select from posts where posts.organisation_id = organisation.id and posts.covered) as covered
      from organisation
      where ${existsOn(on)} and organisation.kind <> all(array['ministry','department','local-authority','centre'])
    )
    select
      (select jsonb_build_object('all', count(*), 'uncovered', count(*) filter (where not covered)) from institutions) as institutions,
      (select jsonb_build_object('all', count(*), 'uncovered', count(*) filter (where not covered)) from people) as people,
      (select coalesce(jsonb_agg(f order by f.uncovered desc, f.subject), '[]') from (
        select subject, count(distinct person_id) as all,
          count(distinct person_id) filter (where not covered) as uncovered
        from posts, unnest(posts.subjects) subject group by subject
      ) f where f.uncovered > 0) as "bySubject",
      (select coalesce(jsonb_agg(f order by f.uncovered desc, f.kind), '[]') from (
        select kind, count(distinct person_id) as all,
          count(distinct person_id) filter (where not covered) as uncovered
        from posts group by kind
      ) f where f.uncovered > 0) as "byPostKind"`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('an aggregate gives a row');
  return found;
}

/** One page of rows that only plain SQL says well, with the number of all. */
async function pageBySql<R>(
  db: Scope['db'],
  found: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { page, size }: { page: number; size: number },
): Promise<Page<R>> {
  const { rows } = await sql<R>`
    select * from (${found}) rows order by ${order} limit ${size} offset ${(page - 1) * size}`.execute(
    db,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from (${found}) rows`.execute(db);
  return { rows, total: counted[0]?.total ?? 0, page, size };
}
