import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { matchesOrganisation } from '../search/matches.ts';
import { abbreviationsOn, existsOn, fullNameOn, labelOn, nameOn, parentOn } from './columns.ts';
import { organisationRow } from './schema.ts';

const input = listInput(['name', 'kind', 'locality', 'parent', 'learners', 'opened']).extend({
  /** The day on which names, places in the tree and the state are told; today unless told. */
  day: z.iso.date().optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  kind: several(z.string().max(60)),
  ownership: several(z.string().max(60)),
  /** This one and all below it on the day. */
  under: z.uuid().optional(),
  remote: z.enum(['yes', 'no']).optional(),
  /** Kinds of features that it has on the day, any of them. */
  feature: several(z.string().max(60)),
  /** Teaches one of these professions on the day. */
  profession: several(z.uuid()),
  language: several(z.string().max(10)),
  /** With a point on the map. */
  point: z.enum(['yes', 'no']).optional(),
  ids: several(z.uuid()),
});
export type OrganisationsAsked = z.input<typeof input>;

export const listOrganisations = defineQuery({
  name: 'organisation.list',
  summary: 'Organisations on a day; `q` looks in all names, former ones and abbreviations too.',
  permission: 'organisation.read',
  rule: organisationPermissions['organisation.read'],
  placed: true,
  input,
  output: pageOf(organisationRow),
  http: { path: '/organisations' },
  async run(scope, { q, ...asked }) {
    const day = asked.day ?? scope.today;
    const id = sql.ref<string>('organisation.id');
    let found = scope.db
      .selectFrom('organisation')
      .select([
        'organisation.id',
        'organisation.kind',
        'organisation.ownership',
        'organisation.locality',
        'organisation.address',
        'organisation.latitude',
        'organisation.longitude',
        'organisation.phone',
        'organisation.email',
        'organisation.website',
        'organisation.edrpou',
        'organisation.edebo',
        'organisation.ogrn',
        'organisation.inn',
        'organisation.languages',
        'organisation.learners',
        'organisation.remote',
        'organisation.opened_on as openedOn',
        'organisation.closed_on as closedOn',
        'organisation.version',
      ])
      .select([
        fullNameOn(id, day).as('name'),
        nameOn(id, day, 'short').as('shortName'),
        abbreviationsOn(id, day).as('abbreviations'),
        parentOn(id, day).as('parentId'),
        labelOn(parentOn(id, day), day).as('parentName'),
      ])
      .where(inReach(scope, { organisation: id }));
    if (asked.state === 'open') found = found.where(existsOn(day));
    if (asked.state === 'closed') found = found.where('organisation.closed_on', '<', day);
    if (asked.kind) found = found.where('organisation.kind', 'in', orNone(asked.kind));
    if (asked.ownership)
      found = found.where('organisation.ownership', 'in', orNone(asked.ownership));
    if (asked.ids) found = found.where(sql<SqlBool>`organisation.id = any(${asked.ids}::uuid[])`);
    if (asked.remote) found = found.where('organisation.remote', '=', asked.remote === 'yes');
    if (asked.point)
      found = found.where('organisation.latitude', asked.point === 'yes' ? 'is not' : 'is', null);
    if (asked.language)
      found = found.where(sql<SqlBool>`organisation.languages && ${asked.language}::text[]`);
    if (asked.under)
      found = found.where(
        sql<SqlBool>`organisation.id in (select id from organisations_below(array[${asked.under}]::uuid[], ${day}))`,
      );
    if (asked.feature)
      found = found.where(having('organisation_feature', 'kind', asked.feature, day));
    if (asked.profession)
      found = found.where(
        having('organisation_profession', 'profession_id', asked.profession, day),
      );
    if (q) found = found.where(matchesOrganisation(q));
    const { by, direction } = sortOf(asked.sort);
    return readPage(found.orderBy(sorts[by], direction).orderBy('organisation.id'), asked);
  },
});

const sorts = {
  name: sql`name`,
  kind: sql`organisation.kind`,
  locality: sql`organisation.locality`,
  parent: sql`"parentName"`,
  learners: sql`organisation.learners`,
  opened: sql`organisation.opened_on`,
} as const;

/** SQL has no empty list. */
const orNone = (values: readonly string[]) => (values.length > 0 ? values : ['']);

function having(
  table: 'organisation_feature' | 'organisation_profession',
  column: 'kind' | 'profession_id',
  values: readonly string[],
  day: string,
) {
  return sql<SqlBool>`exists (select from ${sql.table(table)} h where h.organisation_id = organisation.id
    and h.${sql.ref(column)}::text = any(${values}::text[]) and daterange(h.since, h.until, '[]') @> ${day}::date)`;
}
