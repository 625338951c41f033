import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { matchesSection } from '../search/matches.ts';
import { dayOf, hasRole, holdersOf, inYear, peopleCount } from './columns.ts';
import { day, type SectionRow, sectionLevels, sectionRow } from './schema.ts';

export const sectionList = listInput(
  ['name', 'kind', 'since', 'members', 'direction'],
  'name',
).extend({
  /** Sections of the school year that begins in this year. */
  year: z.coerce.number().int().min(1950).max(2199).optional(),
  kind: several(z.string().max(60)),
  level: z.enum(sectionLevels).optional(),
  directionId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  /** In which this person is, by a role or by the rule. */
  personId: z.uuid().optional(),
  /** From which institution somebody is in them. */
  fromOrganisationId: z.uuid().optional(),
  /** Sections that work on this day, with their people on it. */
  on: day.optional(),
  /** What they lack. */
  without: z.enum(['head', 'curator', 'members']).optional(),
  ids: several(z.uuid()),
});

export const listSections = defineQuery({
  name: 'section.list',
  summary: 'Sections and other groups; `q` looks in names, topics and the names of their leaders.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: sectionList,
  output: pageOf(sectionRow),
  http: { path: '/sections' },
  run: sectionsPage,
});

export async function sectionsPage(
  scope: PlacedScope<'section.read'>,
  {
    year,
    kind,
    level,
    directionId,
    organisationId,
    personId,
    fromOrganisationId,
    on,
    without,
    ids,
    q,
    ...list
  }: z.output<typeof sectionList>,
): Promise<Page<SectionRow>> {
  const asked = on ?? scope.today;
  let found = selectSections(scope, asked);
  if (on) found = found.where(sql<boolean>`daterange(s.since, s.until, '[]') @> ${on}::date`);
  if (year !== undefined) found = found.where(inYear(year));
  if (kind && kind.length > 0) found = found.where('s.kind', 'in', kind);
  if (level) found = found.where('s.level', '=', level);
  if (directionId) found = found.where('s.direction_id', '=', directionId);
  if (organisationId) found = found.where('s.organisation_id', '=', organisationId);
  if (personId)
    found = found.where(
      sql<boolean>`exists (select from section_people(s.id, ${dayOf(asked)}) sp where sp.person_id = ${personId})`,
    );
  if (fromOrganisationId)
    found = found.where(sql<boolean>`exists (
      select from section_people(s.id, ${dayOf(asked)}) sp
      join post on post.person_id = sp.person_id and post.organisation_id = ${fromOrganisationId}
        and daterange(post.since, post.until, '[]') @> ${dayOf(asked)})`);
  if (ids) found = found.where(sql<boolean>`s.id = any(${ids}::uuid[])`);
  if (without === 'members') found = found.where(sql<boolean>`${peopleCount(asked)} = 0`);
  else if (without) found = found.where(sql<boolean>`not ${hasRole(without, asked)}`);
  if (q) found = found.where(matchesSection(q));
  const { by, direction } = sortOf(list.sort);
  const column = {
    name: sql`s.name`,
    kind: sql`s.kind`,
    since: sql`s.since`,
    members: sql`members`,
    direction: sql`"directionName"`,
  }[by];
  return readPage(found.orderBy(column, direction).orderBy('s.name').orderBy('s.id'), list);
}

/** Sections as the lists show them, narrowed to where the caller may look. */
export function selectSections(scope: PlacedScope<'section.read'>, on = scope.today) {
  const { db } = scope;
  return db
    .selectFrom('section as s')
    .leftJoin('direction as d', 'd.id', 's.direction_id')
    .where(inSectionReach(scope))
    .select((eb) => [
      's.id',
      's.kind',
      's.name',
      eb.ref('s.level').$castTo<SectionRow['level']>().as('level'),
      's.organisation_id as organisationId',
      sql<string | null>`case when s.organisation_id is not null
        then ${labelOn(sql<string>`s.organisation_id`, on)} end`.as('organisationName'),
      's.direction_id as directionId',
      'd.name as directionName',
      's.audience',
      's.topic',
      's.order_number as orderNumber',
      's.order_on as orderOn',
      's.since',
      's.until',
      holdersOf('head', on).as('heads'),
      holdersOf('curator', on).as('curators'),
      peopleCount(on).as('members'),
      sql<boolean>`s.rule is not null`.as('hasRule'),
      's.version',
    ]);
}

/**
 * Where the caller may look: own sections, those of the own institutions and of what is below, of own directions. Who
 * is of an institution also sees the centre's sections, which are there for all institutions.
 */
export function inSectionReach(scope: Pick<PlacedScope, 'reach' | 'today'>) {
  const own = inReach(scope, {
    section: sql.ref('s.id'),
    organisation: sql.ref('s.organisation_id'),
    direction: sql.ref('s.direction_id'),
  });
  const ofInstitution = scope.reach !== 'centre' && scope.reach.organisationIds.length > 0;
  return ofInstitution ? sql<boolean>`(${own} or s.organisation_id is null)` : own;
}
