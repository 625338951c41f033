import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { assignmentPermissions } from '../permissions/assignments.ts';

const direction = z.object({
  id: z.uuid(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Assignments in force today and sections of today that have it. */
  assignments: z.number().int(),
  sections: z.number().int(),
  version: z.number().int(),
});
export type Direction = z.output<typeof direction>;

export const listDirections = defineQuery({
  name: 'direction.list',
  summary: 'The centre’s directions of work in their order.',
  permission: 'direction.read',
  rule: assignmentPermissions['direction.read'],
  input: z.object({}),
  output: z.array(direction),
  http: { path: '/directions' },
  run: ({ db, today }) =>
    db
      .selectFrom('direction as d')
      .select([
        'd.id',
        'd.name',
        'd.aliases',
        'd.version',
        sql<number>`(select count(*) from assignment a
          where a.direction_id = d.id and daterange(a.since, a.until, '[]') @> ${today}::date)`.as(
          'assignments',
        ),
        sql<number>`(select count(*) from section s
          where s.direction_id = d.id and daterange(s.since, s.until, '[]') @> ${today}::date)`.as(
          'sections',
        ),
      ])
      .orderBy('d.position')
      .orderBy('d.name')
      .execute(),
});
