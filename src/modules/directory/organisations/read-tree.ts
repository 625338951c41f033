import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { existsOn, labelOn, parentOn } from './columns.ts';

const node = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  kind: z.string(),
  locality: z.string(),
});
export type OrganisationNode = z.output<typeof node>;

export const readOrganisationTree = defineQuery({
  name: 'organisation.tree',
  summary: 'The whole tree of organisations on a day, by name: each with what it stands under.',
  permission: 'organisation.read',
  rule: organisationPermissions['organisation.read'],
  placed: true,
  input: z.object({ day: z.iso.date().optional() }),
  output: z.array(node),
  http: { path: '/organisations/tree' },
  async run(scope, { day = scope.today }) {
    const id = sql.ref<string>('organisation.id');
    return scope.db
      .selectFrom('organisation')
      .select(['organisation.id', 'organisation.kind', 'organisation.locality'])
      .select([labelOn(id, day).as('name'), parentOn(id, day).as('parentId')])
      .where(inReach(scope, { organisation: id }))
      .where(existsOn(day))
      .orderBy('name')
      .orderBy('organisation.id')
      .execute();
  },
});
