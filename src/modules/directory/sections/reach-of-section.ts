import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { findSection } from './list-members.ts';
import { day } from './schema.ts';
import { dayWithin } from './school-year.ts';

const reach = z.array(
  z.object({ organisationId: z.uuid(), name: z.string(), members: z.number().int() }),
);
export type SectionReach = z.output<typeof reach>;

/** From which institutions the people of a section come, and how many from each. */
export const readSectionReach = defineQuery({
  name: 'section.reach',
  summary: 'How many people of a section come from which institution.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: z.object({ id: z.uuid(), on: day.optional() }),
  output: reach,
  http: { path: '/sections/{id}/reach' },
  async run(scope, { id, on }) {
    const section = await findSection(scope, id);
    const asked = on ?? dayWithin(section, scope.today);
    const { rows } = await sql<SectionReach[number]>`
      select o.id as "organisationId", ${labelOn(sql<string>`o.id`, asked)} as name, count(*) as members
      from section_people(${id}, ${asked}) sp
      join lateral (
        select post.organisation_id from post
        where post.id = sp.post_id
          or (sp.post_id is null and post.person_id = sp.person_id
            and daterange(post.since, post.until, '[]') @> ${asked}::date)
        order by post.main desc, post.since limit 1
      ) at on true
      join organisation o on o.id = at.organisation_id
      group by o.id order by members desc, name`.execute(scope.db);
    return rows;
  },
});
