import { type RawBuilder, sql } from 'kysely';
import type { RetentionTerm } from '#packs/people-pack.ts';

/** Select of `id`, `term`, `due_on`: people whose data has been kept as long as the terms in force say. */
export function dueBy(
  inForce: readonly Pick<RetentionTerm, 'key' | 'from' | 'years'>[],
  today: string,
): RawBuilder<{ id: string; term: string; due_on: string }> {
  const terms = inForce.map(({ key, from, years }) => {
    const begins =
      from === 'last-post'
        ? sql`(select max(coalesce(po.until, 'infinity'::date)) from post po where po.person_id = person.id)`
        : sql`case when not exists (select from post po where po.person_id = person.id) and not person.in_centre
            then person.created_at::date end`;
    return sql`select person.id, ${key}::text as term, (began.day + make_interval(years => ${years}))::date as due_on
      from person cross join lateral (select ${begins} as day) began
      where person.merged_into is null and person.erased_at is null
        and began.day < (${today}::date - make_interval(years => ${years}))::date
        and not exists (select from membership m where m.person_id = person.id and m.ended_at is null)`;
  });
  if (terms.length === 0)
    return sql`select null::uuid as id, null::text as term, null::date as due_on where false`;
  return sql`select distinct on (id) id, term, due_on from (${sql.join(terms, sql` union all `)}) due order by id, due_on`;
}
