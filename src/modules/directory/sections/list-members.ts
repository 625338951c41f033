import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { currentTitle } from './current-post.ts';
import { inSectionReach } from './list-sections.ts';
import { personName } from './read-section.ts';
import { day, type SectionPerson, sectionPerson, sectionRoles } from './schema.ts';
import { dayWithin } from './school-year.ts';

const memberList = listInput(['name', 'organisation', 'role'], 'name').extend({
  id: z.uuid(),
  /** The day on which they are in; today while the section lasts, unless told. */
  on: day.optional(),
  role: z.enum(sectionRoles).optional(),
  /** How they come to be in: by a role that was given, or by the rule. */
  why: z.enum(['given', 'rule']).optional(),
  organisationId: z.uuid().optional(),
});

/** The people of a section on a day and why each of them is in: rule ∪ roles − exceptions. */
export const listSectionPeople = defineQuery({
  name: 'section.members',
  summary: 'The people of a section on a day and why each of them is in.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: memberList,
  output: pageOf(sectionPerson),
  http: { path: '/sections/{id}/members' },
  run: membersPage,
});

async function membersPage(
  scope: PlacedScope<'section.read'>,
  { id, on, role, why, organisationId, q, ...list }: z.output<typeof memberList>,
): Promise<Page<SectionPerson>> {
  const section = await findSection(scope, id);
  const { by, direction } = sortOf(list.sort);
  let found = selectPeople(scope, id, on ?? dayWithin(section, scope.today));
  if (role) found = found.where(sql<boolean>`${role} = any(sp.roles)`);
  if (why === 'given') found = found.where(sql<boolean>`sp.roles <> '{}'`);
  if (why === 'rule') found = found.where('sp.post_id', 'is not', null);
  if (organisationId) found = found.where('post.organisation_id', '=', organisationId);
  if (q) found = found.where(personName, 'ilike', containing(q));
  const column = {
    name: sql`p.family_name`,
    organisation: sql`"organisationName"`,
    role: sql`array_position(array['head','deputy','curator','secretary','expert','member'], sp.roles[1])`,
  }[by];
  return readPage(
    found
      .orderBy(column, direction)
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id'),
    list,
  );
}

/** A section that the caller may see. @throws AppError `not-found` for an absent, foreign or hidden one. */
export async function findSection(scope: PlacedScope<'section.read'>, id: string) {
  const row = await scope.db
    .selectFrom('section as s')
    .select(['s.id', 's.name', 's.since', 's.until', 's.rule'])
    .where('s.id', '=', id)
    .where(inSectionReach(scope))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** People of a section on a day with the post that speaks for them: the rule's, else their main one. */
function selectPeople({ db }: PlacedScope<'section.read'>, id: string, on: string) {
  return db
    .selectFrom(
      sql<{ person_id: string; roles: SectionPerson['roles']; post_id: string | null }>`
        section_people(${id}, ${on})`.as('sp'),
    )
    .innerJoin('person as p', 'p.id', 'sp.person_id')
    .leftJoin('post', (join) =>
      join.on(
        'post.id',
        '=',
        sql<string>`coalesce(sp.post_id, (
          select own.id from post own
          where own.person_id = p.id and daterange(own.since, own.until, '[]') @> ${on}::date
          order by own.main desc, own.since limit 1))`,
      ),
    )
    .select([
      'p.id as personId',
      personName.as('name'),
      'sp.roles',
      sql<boolean>`sp.post_id is not null`.as('byRule'),
      currentTitle.as('post'),
      'post.organisation_id as organisationId',
      sql<string | null>`case when post.organisation_id is not null
        then ${labelOn(sql<string>`post.organisation_id`, on)} end`.as('organisationName'),
    ]);
}
