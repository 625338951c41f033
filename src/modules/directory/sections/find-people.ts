import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { personName } from './read-section.ts';

const shown = 15;

const found = z.array(
  z.object({ personId: z.uuid(), name: z.string(), organisationName: z.string().nullable() }),
);
export type FoundPeople = z.output<typeof found>;

/** People whose name holds what was typed, for a field that asks for one; whoever begins with it comes first. */
export const findSectionPeople = defineQuery({
  name: 'section.find-people',
  summary: 'People whose name holds a text, with where they work: for a field that asks for one.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: z.object({ q: z.string().trim().min(2).max(200) }),
  output: found,
  async run({ db, today }, { q }) {
    return db
      .selectFrom('person as p')
      .select([
        'p.id as personId',
        personName.as('name'),
        sql<string | null>`(
          select ${labelOn(sql<string>`post.organisation_id`, today)} from post
          where post.person_id = p.id and daterange(post.since, post.until, '[]') @> ${today}::date
          order by post.main desc, post.since limit 1)`.as('organisationName'),
      ])
      .where('p.merged_into', 'is', null)
      .where('p.erased_at', 'is', null)
      .where(personName, 'ilike', containing(q))
      .orderBy(sql`p.family_name ilike ${`${containing(q).slice(1)}`}`, 'desc')
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id')
      .limit(shown)
      .execute();
  },
});
