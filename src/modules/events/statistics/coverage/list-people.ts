import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { readingsOf } from '#modules/directory/search/readings.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { categoryOn } from '../../attendance/list-attendance.ts';
import { day } from '../../planning/schema.ts';
import { pageOfFacts } from '../page-of-facts.ts';
import { statisticsPermissions } from '../permissions.ts';
import { invitedPeople, takingPart } from './parts.ts';

const row = z.object({
  personId: z.uuid(),
  name: z.string(),
  post: z.string(),
  organisationId: z.uuid(),
  organisation: z.string(),
  /** A key of the pack, today. */
  category: z.string().nullable(),
  spoke: z.number().int(),
  came: z.number().int(),
  last: z.iso.date().nullable(),
});
export type PersonTaking = z.output<typeof row>;

export const listPeopleTakings = defineQuery({
  name: 'event.coverage.people',
  summary:
    'How often people of the institutions spoke and came in a period; `never` leaves those who did not.',
  permission: 'event.figures.people',
  rule: statisticsPermissions['event.figures.people'],
  placed: true,
  input: listInput(['name', 'organisation', 'post', 'spoke', 'came', 'last']).extend({
    from: day.optional(),
    to: day.optional(),
    sectionId: z.uuid().optional(),
    directionId: z.uuid().optional(),
    organisationId: z.uuid().optional(),
    category: z.string().max(60).optional(),
    never: z.enum(['speaks', 'comes']).optional(),
  }),
  output: pageOf(row),
  http: { path: '/event-coverage/people' },
  async run(scope, { page, size, sort, q, never, organisationId, category, ...filters }) {
    const { today } = scope;
    const { by, direction } = sortOf(sort);
    const has = categoryOn(today);
    const found = sql`
      select * from (
        select p.id as "personId", ${personName} as name, worker.title as post,
          worker.organisation_id as "organisationId",
          ${labelOn(sql.ref('worker.organisation_id'), today)} as organisation, ${has} as category,
          coalesce(t.spoke, 0)::int as spoke, coalesce(a.came, 0)::int as came,
          greatest(t.last, a.last) as last
        from worker join person p on p.id = worker.person_id
        left join (select person_id, count(distinct whole_id) as spoke, max(starts_on) as last
          from talk group by person_id) t on t.person_id = p.id
        left join (select person_id, count(distinct whole_id) as came, max(starts_on) as last
          from there group by person_id) a on a.person_id = p.id
        where ${organisationId ? sql`worker.organisation_id = ${organisationId}` : sql`true`}
          and ${never === 'speaks' ? sql`t.spoke is null` : never === 'comes' ? sql`a.came is null` : sql`true`}
          and ${category ? sql`coalesce(${has}, 'none') = ${category}` : sql`true`}
          and ${q ? sql`p.id in (select people_matching(${readingsOf(q)}::text[]))` : sql`true`}
      ) counted`;
    return pageOfFacts<PersonTaking>(
      scope,
      sql`${takingPart(scope, filters)}, ${invitedPeople(scope, filters)}`,
      found,
      {
        page,
        size,
        order: sql`${sql.ref(by)} ${sql.raw(direction)} ${sql.raw(direction === 'desc' ? 'nulls last' : 'nulls first')}, name, "personId"`,
      },
    );
  },
});
