import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { directoryPermissions } from '../permissions.ts';

const ownRole = z.object({
  id: z.uuid(),
  name: z.string(),
  permissions: z.array(z.string()),
  /** How many members have it today or will have it. */
  holders: z.number().int(),
  version: z.number().int(),
});

export const listRoles = defineQuery({
  name: 'role.list',
  summary: 'The roles that the centre has composed of permissions, by name.',
  permission: 'role.read',
  rule: directoryPermissions['role.read'],
  input: z.object({}),
  output: z.array(ownRole),
  http: { path: '/roles' },
  async run({ db, today }) {
    return db
      .selectFrom('own_role')
      .select(['id', 'name', 'permissions', 'version'])
      .select(
        sql<number>`(select count(distinct membership_id)::int from membership_grant
          where own_role_id = own_role.id and coalesce(until >= ${today}::date, true))`.as(
          'holders',
        ),
      )
      .orderBy('name')
      .execute();
  },
});
