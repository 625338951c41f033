import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { inForce } from '../people/sql.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { day } from '../sections/schema.ts';

const vacancy = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  kind: z.string(),
  title: z.string(),
  rate: z.number().nullable(),
  subjects: z.array(z.string()),
  since: z.iso.date().nullable(),
  ground: z.string(),
  version: z.number().int(),
});

export const listVacancies = defineQuery({
  name: 'post.vacancies',
  summary: 'Posts that nobody holds on a day.',
  permission: 'staff.read',
  rule: peoplePermissions['staff.read'],
  placed: true,
  input: listInput(['organisation', 'title', 'since']).extend({
    on: day.optional(),
    organisation: several(z.uuid()),
    postKind: several(z.string().trim().min(1).max(60)),
    id: z.uuid().optional(),
  }),
  output: pageOf(vacancy),
  http: { path: '/posts/vacancies' },
  async run(scope, { on = scope.today, organisation, postKind, id, q, ...list }) {
    const label = labelOn(sql.ref('post.organisation_id'), on);
    let found = scope.db
      .selectFrom('post')
      .select([
        'post.id',
        'post.organisation_id as organisationId',
        'post.kind',
        'post.title',
        'post.subjects',
        'post.since',
        'post.ground',
        'post.version',
        sql<number | null>`post.rate::float`.as('rate'),
        label.as('organisation'),
      ])
      .where('post.person_id', 'is', null)
      .where(inForce('post', on))
      .where(inReach(scope, { organisation: sql.ref('post.organisation_id') }));
    if (id) found = found.where('post.id', '=', id);
    if (organisation)
      found = found.where(
        sql<boolean>`post.organisation_id in (select id from organisations_below(${organisation}::uuid[], ${on}::date))`,
      );
    if (postKind) found = found.where('post.kind', 'in', postKind);
    if (q)
      found = found.where(
        sql<boolean>`post.title || ' ' || array_to_string(post.subjects, ' ') ilike ${containing(q)}`,
      );
    const { by, direction } = sortOf(list.sort);
    const columns = { organisation: label, title: sql`post.title`, since: sql`post.since` };
    return readPage(
      found.orderBy(columns[by], direction).orderBy('post.title').orderBy('post.id'),
      list,
    );
  },
});
