import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { labelOn } from './columns.ts';

const held = z.object({ id: z.uuid(), label: z.string() });

export const readHeld = defineQuery({
  name: 'organisation.held',
  summary: 'What an organisation would hand on from a day on, when it is merged or split.',
  permission: 'organisation.read',
  rule: organisationPermissions['organisation.read'],
  placed: true,
  input: z.object({ id: z.uuid(), day: z.iso.date().optional() }),
  output: z.object({
    posts: z.array(held),
    professions: z.array(held),
    features: z.array(held.extend({ kind: z.string() })),
    branches: z.array(held),
    assignments: z.number().int(),
    sections: z.number().int(),
  }),
  http: { path: '/organisations/{id}/held' },
  async run(scope, { id, day = scope.today }) {
    const { db } = scope;
    const known = await db
      .selectFrom('organisation')
      .select('organisation.id')
      .where('organisation.id', '=', id)
      .where(inReach(scope, { organisation: sql.ref<string>('organisation.id') }))
      .executeTakeFirst();
    if (!known) throw notFound();
    const lasts = sql<boolean>`coalesce(until >= ${day}::date, true)`;
    const posts = await db
      .selectFrom('post')
      .leftJoin('person', 'person.id', 'post.person_id')
      .select(['post.id', sql<string>`concat_ws(', ', person.short_name, post.title)`.as('label')])
      .where('post.organisation_id', '=', id)
      .where(sql<boolean>`coalesce(post.until >= ${day}::date, true)`)
      .orderBy('label')
      .execute();
    const professions = await db
      .selectFrom('organisation_profession as op')
      .innerJoin('profession', 'profession.id', 'op.profession_id')
      .select(['op.id', sql<string>`profession.code || ' ' || profession.title`.as('label')])
      .where('op.organisation_id', '=', id)
      .where(lasts)
      .orderBy('label')
      .execute();
    const features = await db
      .selectFrom('organisation_feature')
      .select(['id', 'title as label', 'kind'])
      .where('organisation_id', '=', id)
      .where(lasts)
      .orderBy('kind')
      .execute();
    const branches = await db
      .selectFrom('organisation_link')
      .select((eb) => ['child_id as id', labelOn(eb.ref('child_id'), day).as('label')])
      .where('parent_id', '=', id)
      .where(lasts)
      .orderBy('label')
      .execute();
    const counts = await db
      .selectNoFrom([
        sql<number>`(select count(*)::int from assignment where organisation_id = ${id} and ${lasts})`.as(
          'assignments',
        ),
        sql<number>`(select count(*)::int from section where organisation_id = ${id} and ${lasts})`.as(
          'sections',
        ),
      ])
      .executeTakeFirstOrThrow();
    return { posts, professions, features, branches, ...counts };
  },
});
