import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { fullNameOn } from '../organisations/columns.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { featureRow, taughtRow } from './schema.ts';

const time = {
  day: z.iso.date().optional(),
  /** On the day, or ever. */
  state: z.enum(['now', 'all']).default('now'),
};

export const listTaught = defineQuery({
  name: 'organisation.profession.list',
  summary: 'Which institution teaches which profession, with licence, volume and form.',
  permission: 'organisation.read',
  rule: organisationPermissions['organisation.read'],
  placed: true,
  input: listInput(['institution', 'code', 'volume']).extend({
    ...time,
    organisationId: z.uuid().optional(),
    professionId: z.uuid().optional(),
    dual: z.enum(['yes', 'no']).optional(),
  }),
  output: pageOf(taughtRow),
  http: { path: '/taught-professions' },
  async run(scope, { organisationId, professionId, dual, state, day = scope.today, ...list }) {
    const organisation = sql.ref<string>('op.organisation_id');
    let found = scope.db
      .selectFrom('organisation_profession as op')
      .innerJoin('profession', 'profession.id', 'op.profession_id')
      .select([
        'op.id',
        'op.organisation_id as organisationId',
        'op.profession_id as professionId',
        'profession.code',
        'profession.title',
        'op.levels',
        'op.licence',
        'op.licence_volume as licenceVolume',
        'op.dual',
        'op.since',
        'op.until',
      ])
      .select(fullNameOn(organisation, day).as('organisationName'))
      .where(inReach(scope, { organisation }));
    if (organisationId) found = found.where('op.organisation_id', '=', organisationId);
    if (professionId) found = found.where('op.profession_id', '=', professionId);
    if (dual) found = found.where('op.dual', '=', dual === 'yes');
    if (state === 'now')
      found = found.where(sql<SqlBool>`daterange(op.since, op.until, '[]') @> ${day}::date`);
    const { by, direction } = sortOf(list.sort);
    const sorts = {
      institution: sql`"organisationName"`,
      code: sql`profession.code`,
      volume: sql`op.licence_volume`,
    };
    return readPage(found.orderBy(sorts[by], direction).orderBy('op.id'), list);
  },
});

export const listFeatures = defineQuery({
  name: 'organisation.feature.list',
  summary:
    'Training centres, laboratories, statuses of institutions, with orders, terms, professions and equipment.',
  permission: 'organisation.read',
  rule: organisationPermissions['organisation.read'],
  placed: true,
  input: listInput(['institution', 'kind', 'until']).extend({
    ...time,
    organisationId: z.uuid().optional(),
    professionId: z.uuid().optional(),
    kind: several(z.string().max(60)),
  }),
  output: pageOf(featureRow),
  http: { path: '/features' },
  async run(scope, { organisationId, professionId, kind, state, day = scope.today, ...list }) {
    const organisation = sql.ref<string>('f.organisation_id');
    let found = scope.db
      .selectFrom('organisation_feature as f')
      .select([
        'f.id',
        'f.organisation_id as organisationId',
        'f.kind',
        'f.title',
        'f.topic',
        'f.equipment',
        'f.order_number as orderNumber',
        'f.order_on as orderOn',
        'f.since',
        'f.until',
        'f.note',
        'f.version',
      ])
      .select([
        fullNameOn(organisation, day).as('organisationName'),
        sql<{ id: string; code: string; title: string }[]>`(
          select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) order by p.code), '[]')
          from feature_profession fp join profession p on p.id = fp.profession_id where fp.feature_id = f.id)`.as(
          'professions',
        ),
      ])
      .where(inReach(scope, { organisation }));
    if (organisationId) found = found.where('f.organisation_id', '=', organisationId);
    if (professionId)
      found = found.where(
        sql<SqlBool>`exists (select from feature_profession fp where fp.feature_id = f.id and fp.profession_id = ${professionId})`,
      );
    if (kind) found = found.where(sql<SqlBool>`f.kind = any(${kind}::text[])`);
    if (state === 'now')
      found = found.where(sql<SqlBool>`daterange(f.since, f.until, '[]') @> ${day}::date`);
    const { by, direction } = sortOf(list.sort);
    const sorts = { institution: sql`"organisationName"`, kind: sql`f.kind`, until: sql`f.until` };
    return readPage(found.orderBy(sorts[by], direction).orderBy('f.id'), list);
  },
});
