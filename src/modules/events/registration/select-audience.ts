import { type RawBuilder, sql } from 'kysely';
import { isEmptyRule } from '#modules/directory/sections/schema.ts';
import type { Audience } from './schema.ts';

/**
 * The people of the register whom an audience takes in on a day, each once: a select of `person_id` and of the institution
 * in whose name they come.
 */
export function selectAudience(
  { sectionIds, rule, personIds }: Pick<Audience, 'sectionIds' | 'rule' | 'personIds'>,
  on: string,
): RawBuilder<{ person_id: string; organisation_id: string | null }> {
  const parts = [
    sql`select sp.person_id from unnest(${sectionIds}::uuid[]) s, section_people(s, ${on}) sp`,
    sql`select unnest(${personIds}::uuid[])`,
    ...(rule && !isEmptyRule(rule)
      ? [sql`select person_id from people_by_rule(${JSON.stringify(rule)}::jsonb, ${on})`]
      : []),
  ];
  return sql`
    select p.id as person_id, work.organisation_id
    from (${sql.join(parts, sql` union `)}) chosen (person_id)
    join person p on p.id = chosen.person_id and p.merged_into is null and p.erased_at is null
    left join lateral (
      select post.organisation_id from post
      where post.person_id = p.id and daterange(post.since, post.until, '[]') @> ${on}::date
      order by post.main desc, post.since limit 1) work on true`;
}
