import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { directoryPermissions } from '../permissions.ts';
import { namedPlace } from './grant-shapes.ts';

export const listPlaces = defineQuery({
  name: 'membership.places',
  summary:
    'Where a role can be given beside the whole centre: organisations, sections, directions of today.',
  permission: 'membership.read',
  rule: directoryPermissions['membership.read'],
  input: z.object({}),
  output: z.array(namedPlace),
  http: { path: '/members/places' },
  async run({ db, today }) {
    const { rows } = await sql<z.output<typeof namedPlace>>`
      select 'organisation' as kind, o.id, coalesce(organisation_name_on(o.id, ${today}::date), '') as name
      from organisation o where daterange(o.opened_on, o.closed_on, '[]') @> ${today}::date
      union all
      select 'section', id, name from section where daterange(since, until, '[]') @> ${today}::date
      union all
      select 'direction', id, name from direction
      order by 1, 3, 2`.execute(db);
    return rows;
  },
});
