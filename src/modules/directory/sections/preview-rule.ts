import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { personName } from './read-section.ts';
import { day, sectionRule } from './schema.ts';

const shown = 12;

const preview = z.object({
  people: z.number().int(),
  organisations: z.number().int(),
  /** The first of them by name. */
  some: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      post: z.string(),
      organisationName: z.string(),
    }),
  ),
});

/** Whom a rule counts in on a day, before it is kept. */
export const previewRule = defineQuery({
  name: 'section.rule.preview',
  summary: 'Whom a rule would count in on a day (today unless told).',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  // As in `matchNames`: a rule looks over the whole centre.
  placed: true,
  input: sectionRule.extend({ on: day.optional() }),
  output: preview,
  async run({ db, today }, { on = today, ...rule }) {
    const people = sql`people_by_rule(${JSON.stringify(rule)}::jsonb, ${on})`;
    const { rows: counted } = await sql<{ people: number; organisations: number }>`
      select count(*) as people, count(distinct organisation_id) as organisations from ${people}`.execute(
      db,
    );
    const { rows: some } = await sql<z.output<typeof preview>['some'][number]>`
      select p.id as "personId", ${personName} as name, post.title as post,
        ${labelOn(sql<string>`r.organisation_id`, on)} as "organisationName"
      from ${people} r join person p on p.id = r.person_id join post on post.id = r.post_id
      order by p.family_name, p.given_name, p.id limit ${shown}`.execute(db);
    return { people: counted[0]?.people ?? 0, organisations: counted[0]?.organisations ?? 0, some };
  },
});
