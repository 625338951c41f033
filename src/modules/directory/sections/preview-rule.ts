import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { sectionPermissions } from '../permissions/sections.ts';
import { personName } from './read-section.ts';
import { day, type SectionRule, sectionRule } from './schema.ts';

const shown = 12;

const candidate = z.object({
  personId: z.uuid(),
  name: z.string(),
  post: z.string(),
  organisationName: z.string(),
});

const preview = z.object({
  people: z.number().int(),
  organisations: z.number().int(),
  /** The first of them by name. */
  some: z.array(candidate),
});
const asked = sectionRule.extend({ on: day.optional() });

/** Whom a rule counts in on a day, before it is kept: how many, and the first of them. */
export const previewRule = defineQuery({
  name: 'section.rule.preview',
  summary: 'Whom a rule would count in on a day (today unless told).',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  // As in `matchNames`: a rule looks over the whole centre.
  placed: true,
  input: asked,
  output: preview,
  async run({ db, today }, { on = today, ...rule }) {
    const { rows } = await sql<{ people: number; organisations: number }>`
      select count(*) as people, count(distinct organisation_id) as organisations from ${byRule(rule, on)}`.execute(
      db,
    );
    const some = await selectCandidates(db, rule, on).limit(shown).execute();
    return { people: rows[0]?.people ?? 0, organisations: rows[0]?.organisations ?? 0, some };
  },
});

/** The same people, all of them: for a list that is looked through before the rule is kept. */
export const listRulePeople = defineQuery({
  name: 'section.rule.people',
  summary: 'The people whom a rule would count in on a day, by name.',
  permission: 'section.read',
  rule: sectionPermissions['section.read'],
  placed: true,
  input: listInput(['name']).omit({ sort: true, q: true }).extend(asked.shape),
  output: pageOf(candidate),
  run: ({ db, today }, { on = today, page, size, ...rule }) =>
    readPage(selectCandidates(db, rule, on), { page, size }),
});

const byRule = (rule: SectionRule, on: string) =>
  sql<{ person_id: string; post_id: string; organisation_id: string }>`
    people_by_rule(${JSON.stringify(rule)}::jsonb, ${on})`;

function selectCandidates(db: Db, rule: SectionRule, on: string) {
  return db
    .selectFrom(byRule(rule, on).as('r'))
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .innerJoin('post', 'post.id', 'r.post_id')
    .select([
      'p.id as personId',
      personName.as('name'),
      'post.title as post',
      labelOn(sql<string>`r.organisation_id`, on).as('organisationName'),
    ])
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('p.id');
}
