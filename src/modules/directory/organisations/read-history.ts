import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { labelOn } from './columns.ts';
import { changeKinds } from './schema.ts';

/** A place in the tree between two days, seen from either end. */
export const organisationLink = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});
export type OrganisationLink = z.output<typeof organisationLink>;

/** What became of an organisation, or of another that it concerns. */
export const organisationChange = z.object({
  id: z.uuid(),
  kind: z.enum(changeKinds),
  happenedOn: z.iso.date(),
  ground: z.string(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  otherId: z.uuid().nullable(),
  otherName: z.string().nullable(),
  /** Merged or split, and not taken back: what was handed on, by kind of row. */
  handedOn: z.record(z.string(), z.number().int()).nullable(),
  undoneAt: z.date().nullable(),
});
export type OrganisationChange = z.output<typeof organisationChange>;

/** What it stood and stands under, or what stood and stands under it; the latest first. */
export async function readLinks(
  db: Db,
  id: string,
  side: 'parents' | 'children',
  day: string,
): Promise<OrganisationLink[]> {
  const [own, other] =
    side === 'parents'
      ? (['child_id', 'parent_id'] as const)
      : (['parent_id', 'child_id'] as const);
  const found = db
    .selectFrom('organisation_link as l')
    .innerJoin('organisation as o', 'o.id', `l.${other}`)
    .select(['l.id', 'o.id as organisationId', 'o.kind', 'l.since', 'l.until'])
    .select((eb) => labelOn(eb.ref('o.id'), day).as('name'))
    .where(`l.${own}`, '=', id);
  return side === 'parents'
    ? found.orderBy(sql`l.since desc nulls last`).execute()
    : found.orderBy('name').execute();
}

/** All that happened to it, and the mergings and splittings in which it is the other one; the latest first. */
export async function readChanges(db: Db, id: string, day: string): Promise<OrganisationChange[]> {
  const rows = await db
    .selectFrom('organisation_change as c')
    .select([
      'c.id',
      'c.happened_on as happenedOn',
      'c.ground',
      'c.organisation_id as organisationId',
      'c.other_id as otherId',
      'c.undone_at as undoneAt',
    ])
    .select((eb) => [
      eb.ref('c.kind').$castTo<(typeof changeKinds)[number]>().as('kind'),
      labelOn(eb.ref('c.organisation_id'), day).as('organisationName'),
      labelOn(eb.ref('c.other_id'), day).as('otherName'),
      sql<Record<string, number> | null>`case when c.effects is not null then (
        select coalesce(jsonb_object_agg(e.name, e.count), '{}') from (
          select part ->> 'table' as name, count(*) from jsonb_array_elements(c.effects) part
          where part ->> 'copyId' is not null group by 1) e) end`.as('handedOn'),
    ])
    .where((eb) =>
      eb.or([
        eb('c.organisation_id', '=', id),
        eb.and([eb('c.other_id', '=', id), eb('c.kind', 'in', ['merged', 'split'])]),
      ]),
    )
    .orderBy('c.happened_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, otherName: row.otherId ? row.otherName : null }));
}
