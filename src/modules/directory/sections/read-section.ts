import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { inSectionReach, selectSections } from './list-sections.ts';
import { type SectionRole, sectionRoles, sectionRow, sectionRule } from './schema.ts';
import { dayWithin } from './school-year.ts';

const membership = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  role: z.enum(sectionRoles),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  ground: z.string(),
});
export type SectionMembership = z.output<typeof membership>;

const section = sectionRow.extend({
  product: z.string(),
  note: z.string(),
  rule: sectionRule.nullable(),
  /** The day for which people are shown: today while it lasts. */
  day: z.iso.date(),
  /** Every role that was given, with its days. */
  memberships: z.array(membership),
  /** Whom the rule would count in and who is left out. */
  exceptions: z.array(z.object({ personId: z.uuid(), name: z.string(), reason: z.string() })),
  /** What the caller may do with it. */
  may: z.object({
    update: z.boolean(),
    end: z.boolean(),
    addMembers: z.boolean(),
    replaceHead: z.boolean(),
  }),
  /** The same section year by year, the newest first. */
  years: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      since: z.iso.date(),
      until: z.iso.date().nullable(),
      head: z.string().nullable(),
      members: z.number().int(),
    }),
  ),
});
export type Section = z.output<typeof section>;

export const readSection = defineQuery({
  name: 'section.read',
  summary:
    'One section: what is written about it, roles that were given, exceptions, its other years.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: z.object({ id: z.uuid() }),
  output: section,
  http: { path: '/sections/{id}' },
  run: sectionOf,
});

async function sectionOf(
  scope: PlacedScope<'section.read'>,
  { id }: { id: string },
): Promise<Section> {
  const { db, today } = scope;
  const row = await selectSections(scope)
    .select(['s.product', 's.note', 's.rule'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const memberships = await db
    .selectFrom('section_member as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select((eb) => [
      'm.id',
      'm.person_id as personId',
      personName.as('name'),
      eb.ref('m.role').$castTo<SectionRole>().as('role'),
      'm.since',
      'm.until',
      'm.ground',
    ])
    .where('m.section_id', '=', id)
    .orderBy(
      sql`array_position(array['head','deputy','curator','secretary','expert','member'], m.role)`,
    )
    .orderBy('m.since', 'desc')
    .orderBy('p.family_name')
    .orderBy('m.id')
    .execute();
  const exceptions = await db
    .selectFrom('section_exception as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.person_id as personId', personName.as('name'), 'e.reason'])
    .where('e.section_id', '=', id)
    .orderBy('p.family_name')
    .execute();
  return {
    ...row,
    rule: row.rule as Section['rule'],
    day: dayWithin(row, today),
    memberships,
    exceptions,
    may: await rightsOn(scope, row),
    years: await readYears(scope, id),
  };
}

async function rightsOn(
  { db, actor, today }: PlacedScope<'section.read'>,
  { id, organisationId, directionId }: Pick<Section, 'id' | 'organisationId' | 'directionId'>,
): Promise<Section['may']> {
  const place = await placeIn(
    { trx: db, today },
    { organisationIds: [organisationId], sectionId: id, directionId },
  );
  const target = { place, appointsHead: false };
  return {
    update: may(actor, 'section.update', sectionPermissions['section.update'], target),
    end: may(actor, 'section.end', sectionPermissions['section.end'], target),
    addMembers: may(
      actor,
      'section.add-members',
      sectionPermissions['section.add-members'],
      target,
    ),
    replaceHead: may(
      actor,
      'section.replace-head',
      sectionPermissions['section.replace-head'],
      target,
    ),
  };
}

/** The full name of the person `p`, as much of it as is known. */
export const personName = sql<string>`concat_ws(' ', p.family_name, nullif(p.given_name, ''), nullif(p.patronymic, ''))`;

/** The sections that this one was copied from and that were copied from it. */
async function readYears(scope: PlacedScope<'section.read'>, id: string) {
  const { db, today } = scope;
  const { rows } = await sql<Section['years'][number]>`
    with recursive chain (id) as (
      select ${id}::uuid
      union
      select other.id from chain join section one on one.id = chain.id
        join section other on other.id = one.previous_id or other.previous_id = one.id
    )
    select s.id, s.name, s.since, s.until,
      (select p.short_name from section_member m join person p on p.id = m.person_id
       where m.section_id = s.id and m.role = 'head' order by m.since desc limit 1) as head,
      (select count(*) from section_people(s.id, greatest(s.since, least(coalesce(s.until, ${today}), ${today}::date)))) as members
    from chain join section s on s.id = chain.id
    where ${inSectionReach(scope)}
    order by s.since desc, s.id`.execute(db);
  return rows;
}
