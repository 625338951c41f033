import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { declineName } from './cases/decline-name.ts';
import { abbreviationsOn, fieldColumns, fullNameOn, labelOn, nameOn, parentOn } from './columns.ts';
import { organisationChange, organisationLink, readChanges, readLinks } from './read-history.ts';
import {
  type GivenCases,
  type NameKind,
  organisationRow,
  type StoredName,
  storedName,
} from './schema.ts';

const organisationCard = organisationRow.extend({
  externalKey: z.string().nullable(),
  note: z.string(),
  /** Present and former, the latest first. */
  names: z.array(storedName),
  parents: z.array(organisationLink),
  children: z.array(organisationLink),
  changes: z.array(organisationChange),
  /** Whether the caller may keep this card. */
  mayKeep: z.boolean(),
  /** Who else is called by one of its abbreviations. */
  collisions: z.array(
    z.object({ name: z.string(), organisationId: z.uuid(), organisationName: z.string() }),
  ),
});
export type OrganisationCard = z.output<typeof organisationCard>;

export const readOrganisation = defineQuery({
  name: 'organisation.read',
  summary:
    'All about one organisation on a day: names of all times with their cases, places in the tree, history.',
  permission: 'organisation.read',
  rule: organisationPermissions['organisation.read'],
  placed: true,
  input: z.object({ id: z.uuid(), day: z.iso.date().optional() }),
  output: organisationCard,
  http: { path: '/organisations/{id}' },
  async run(scope, { id, day = scope.today }) {
    const { db } = scope;
    const ref = sql.ref<string>('organisation.id');
    const row = await db
      .selectFrom('organisation')
      .select([
        'organisation.id',
        ...fieldColumns,
        'organisation.closed_on as closedOn',
        'organisation.version',
      ])
      .select([
        fullNameOn(ref, day).as('name'),
        nameOn(ref, day, 'short').as('shortName'),
        abbreviationsOn(ref, day).as('abbreviations'),
        parentOn(ref, day).as('parentId'),
        labelOn(parentOn(ref, day), day).as('parentName'),
      ])
      .where('organisation.id', '=', id)
      .where(inReach(scope, { organisation: ref }))
      .executeTakeFirst();
    if (!row) throw notFound();
    return {
      ...row,
      parentName: row.parentId ? row.parentName : null,
      names: await readNames(scope, id),
      parents: await readLinks(db, id, 'parents', day),
      children: await readLinks(db, id, 'children', day),
      changes: await readChanges(db, id, day),
      mayKeep: await mayKeep(scope, id),
      collisions: await readCollisions(scope, id, day),
    };
  },
});

async function mayKeep({ db, actor, today }: PlacedScope, id: string): Promise<boolean> {
  const place = await placeIn({ trx: db, today }, { organisationIds: [id] });
  const name = 'organisation.update';
  return may(actor, name, organisationPermissions[name], { place });
}

async function readNames({ db }: PlacedScope, id: string): Promise<StoredName[]> {
  const rows = await db
    .selectFrom('organisation_name')
    .select(['id', 'name', 'since', 'until'])
    .select((eb) => [
      eb.ref('kind').$castTo<NameKind>().as('kind'),
      eb.ref('cases').$castTo<GivenCases>().as('cases'),
    ])
    .where('organisation_id', '=', id)
    .orderBy(sql`array_position(array['full', 'short', 'abbreviation'], kind)`)
    .orderBy(sql`until desc nulls first`)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    ...row,
    workedOut: row.kind === 'abbreviation' ? null : declineName(row.name),
  }));
}

async function readCollisions({ db }: PlacedScope, id: string, day: string) {
  return db
    .selectFrom('organisation_name as own')
    .innerJoin('organisation_name as other', (join) =>
      join
        .on((eb) => eb(eb.fn('lower', ['other.name']), '=', eb.fn('lower', ['own.name'])))
        .onRef('other.organisation_id', '!=', 'own.organisation_id'),
    )
    .select(['own.name', 'other.organisation_id as organisationId'])
    .select((eb) => fullNameOn(eb.ref('other.organisation_id'), day).as('organisationName'))
    .distinct()
    .where('own.organisation_id', '=', id)
    .orderBy('own.name')
    .execute();
}
