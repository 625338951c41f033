import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { professionColumns } from './load-profession.ts';
import { professionRow } from './schema.ts';

const input = listInput([
  'code',
  'title',
  'direction',
  'person',
  'institutions',
  'standard',
]).extend({
  direction: z.string().trim().max(200).optional(),
  /** The methodist in charge; «none» for professions without one. */
  person: z.union([z.uuid(), z.literal('none')]).optional(),
  /** Taught today in dual form somewhere. */
  dual: z.enum(['yes', 'no']).optional(),
  /** Taught today somewhere at all. */
  taught: z.enum(['yes', 'no']).optional(),
  ids: several(z.uuid()),
});
export type ProfessionsAsked = z.input<typeof input>;

const taughtOn = (today: string) => sql`
  from organisation_profession op join organisation o on o.id = op.organisation_id
  where op.profession_id = profession.id and daterange(op.since, op.until, '[]') @> ${today}::date
    and coalesce(o.closed_on >= ${today}::date, true)`;

function selectProfessions({ db, today }: Scope) {
  return db
    .selectFrom('profession')
    .leftJoin('person', 'person.id', 'profession.person_id')
    .select([
      'profession.id',
      ...professionColumns,
      'profession.version',
      'person.short_name as personName',
    ])
    .select([
      sql<number>`(select count(distinct op.organisation_id)::int ${taughtOn(today)})`.as(
        'institutions',
      ),
      sql<number>`(select count(*)::int from feature_profession fp
        join organisation_feature f on f.id = fp.feature_id
        where fp.profession_id = profession.id and daterange(f.since, f.until, '[]') @> ${today}::date)`.as(
        'trainingCentres',
      ),
    ]);
}

export const listProfessions = defineQuery({
  name: 'profession.list',
  summary: 'The register of professions; `q` looks in codes, titles, directions and standards.',
  permission: 'profession.read',
  rule: organisationPermissions['profession.read'],
  input,
  output: pageOf(professionRow),
  http: { path: '/professions' },
  async run(scope, { q, direction, person, dual, taught, ids, ...list }) {
    let found = selectProfessions(scope);
    if (q)
      found = found.where((eb) =>
        eb.or(
          (
            [
              'profession.code',
              'profession.title',
              'profession.direction',
              'profession.standard',
            ] as const
          ).map((column) => eb(column, 'ilike', containing(q))),
        ),
      );
    if (direction) found = found.where('profession.direction', '=', direction);
    if (person === 'none') found = found.where('profession.person_id', 'is', null);
    else if (person) found = found.where('profession.person_id', '=', person);
    if (ids) found = found.where(sql<SqlBool>`profession.id = any(${ids}::uuid[])`);
    const any = sql<SqlBool>`exists (select ${taughtOn(scope.today)})`;
    if (taught) found = found.where(taught === 'yes' ? any : sql<SqlBool>`not ${any}`);
    const inDual = sql<SqlBool>`exists (select ${taughtOn(scope.today)} and op.dual)`;
    if (dual) found = found.where(dual === 'yes' ? inDual : sql<SqlBool>`not ${inDual}`);
    const { by, direction: turn } = sortOf(list.sort);
    return readPage(found.orderBy(sorts[by], turn).orderBy('profession.id'), list);
  },
});

const sorts = {
  code: sql`profession.code`,
  title: sql`profession.title`,
  direction: sql`profession.direction`,
  person: sql`person.short_name`,
  institutions: sql`institutions`,
  standard: sql`profession.standard_on`,
} as const;

export const readProfession = defineQuery({
  name: 'profession.read',
  summary: 'One profession with its methodist in charge.',
  permission: 'profession.read',
  rule: organisationPermissions['profession.read'],
  input: z.object({ id: z.uuid() }),
  output: professionRow,
  http: { path: '/professions/{id}' },
  async run(scope, { id }) {
    const row = await selectProfessions(scope).where('profession.id', '=', id).executeTakeFirst();
    if (!row) throw notFound();
    return row;
  },
});

export const listProfessionDirections = defineQuery({
  name: 'profession.directions',
  summary: 'Directions to which professions belong, for a choice.',
  permission: 'profession.read',
  rule: organisationPermissions['profession.read'],
  input: z.object({}),
  output: z.array(z.string()),
  async run({ db }) {
    const rows = await db
      .selectFrom('profession')
      .select('direction')
      .distinct()
      .where('direction', '!=', '')
      .orderBy('direction')
      .execute();
    return rows.map(({ direction }) => direction);
  },
});
