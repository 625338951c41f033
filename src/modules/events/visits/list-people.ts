import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { inForce } from '#modules/directory/people/sql.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { visitPermissions } from './permissions.ts';

export const listVisitPeople = defineQuery({
  name: 'visit.people',
  summary:
    'Whom decisions of a visit may bind: people of the institution on the day, and the team.',
  permission: 'visit.plan',
  rule: visitPermissions['visit.plan'],
  input: z.object({ visitId: z.uuid() }),
  output: z.array(z.object({ id: z.uuid(), name: z.string(), post: z.string() })),
  http: { path: '/visits/{visitId}/people' },
  async run({ db }, { visitId }) {
    const visit = await db
      .selectFrom('visit')
      .select(['organisation_id as organisationId', 'visit_on as visitOn'])
      .where('id', '=', visitId)
      .executeTakeFirst();
    if (!visit) throw notFound();
    const title = sql<string | null>`(select post.title from post
      where post.person_id = p.id and post.organisation_id = ${visit.organisationId}
        and ${inForce('post', visit.visitOn)} order by post.main desc limit 1)`;
    return db
      .selectFrom('person as p')
      .select([
        'p.id',
        'p.short_name as name',
        sql<string>`coalesce(${title}, nullif(p.post, ''), '')`.as('post'),
      ])
      .where('p.merged_into', 'is', null)
      .where('p.erased_at', 'is', null)
      .where(
        sql<SqlBool>`(${title} is not null or exists (select from visit_person vp
          where vp.visit_id = ${visitId} and vp.person_id = p.id))`,
      )
      .orderBy(sql`${title} is null`)
      .orderBy('p.short_name')
      .orderBy('p.id')
      .execute();
  },
});
