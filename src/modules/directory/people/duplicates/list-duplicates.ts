import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, several } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../../organisations/columns.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { inForce } from '../sql.ts';
import { duplicateReasons } from './reasons.ts';

const alike = z.object({
  id: z.uuid(),
  name: z.string(),
  post: z.string(),
  organisation: z.string(),
  birth: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string(),
});

const pair = z.object({
  one: alike,
  other: alike,
  reasons: z.array(z.enum(duplicateReasons)),
  /** From 0 to 1: how much speaks for one person. */
  score: z.number(),
});
export type DuplicatePair = z.output<typeof pair>;

/** What looks alike by less than this is not shown. */
const least = 0.4;

export const listDuplicates = defineQuery({
  name: 'person.duplicates',
  summary:
    'Pairs of cards that may be of one person, the likeliest first: by name and year of birth, other spelling, typing error, e-mail, phone.',
  permission: 'person.merge',
  rule: peoplePermissions['person.merge'],
  input: listInput(['score'], '-score').extend({
    /** Pairs in which this person is one of the two. */
    person: z.uuid().optional(),
    reason: several(z.enum(duplicateReasons)),
  }),
  output: pageOf(pair),
  http: { path: '/people/duplicates' },
  async run({ db, today }, { person, reason, q, sort, ...list }) {
    let found = db
      .selectFrom(sql<PairRow>`(${pairs})`.as('pair'))
      .select(['pair.one', 'pair.other', 'pair.reasons', 'pair.score'])
      .where('pair.score', '>=', least);
    if (person)
      found = found.where((eb) =>
        eb.or([eb('pair.one', '=', person), eb('pair.other', '=', person)]),
      );
    if (reason) found = found.where(sql<boolean>`pair.reasons && ${reason}::text[]`);
    if (q)
      found = found.where(
        sql<boolean>`exists (select from person where id in (pair.one, pair.other)
          and family_name || ' ' || given_name || ' ' || patronymic ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`})`,
      );
    found = found
      .orderBy('pair.score', sort === 'score' ? 'asc' : 'desc')
      .orderBy('pair.one')
      .orderBy('pair.other');
    const { rows, ...page } = await readPage(found, list);
    const ids = rows.flatMap(({ one, other }) => [one, other]);
    const shown = new Map(
      (
        await sql<z.output<typeof alike>>`
          select person.id, concat_ws(' ', person.family_name, nullif(person.given_name, ''), nullif(person.patronymic, '')) as name,
            coalesce(po.title, person.post) as post, coalesce(${labelOn(sql.ref('po.organisation_id'), today)}, '') as organisation,
            coalesce(person.birth_date::text, person.birth_year::text) as birth, person.email, person.phone
          from person left join lateral (
            select * from post po where po.person_id = person.id
            order by ${inForce('po', today)} desc, po.main desc, po.since desc nulls last limit 1) po on true
          where person.id = any(${ids}::uuid[])`.execute(db)
      ).rows.map((row) => [row.id, row] as const),
    );
    return {
      ...page,
      rows: rows.flatMap(({ one, other, reasons, score }) => {
        const [a, b] = [shown.get(one), shown.get(other)];
        return a && b ? [{ one: a, other: b, reasons, score: Number(score) }] : [];
      }),
    };
  },
});

interface PairRow {
  one: string;
  other: string;
  reasons: DuplicatePair['reasons'];
  score: number;
}

/**
 * Pairs are looked for in blocks of people who share something (the whole table against itself would be millions), then
 * judged. Names are compared by `name_key`, which Ukrainian, Russian and Latin spellings share. Two different years of
 * birth speak against one person, whatever the names.
 */
const pairs = sql`
  with who as materialized (
    select id, name_key(family_name) as f, name_key(given_name) as g, name_key(patronymic) as p,
      lower(family_name || ' ' || given_name || ' ' || patronymic) as written,
      coalesce(birth_year, extract(year from birth_date)::int) as y, birth_date as d, lower(nullif(email, '')) as e,
      case when length(regexp_replace(phone, '\\D', '', 'g')) >= 9 then right(regexp_replace(phone, '\\D', '', 'g'), 9) end as t
    from person where merged_into is null and erased_at is null
  ), blocks as (
    select a.id as one, b.id as other from who a join who b on b.e = a.e and b.id > a.id
    union
    select a.id, b.id from who a join who b on b.t = a.t and b.id > a.id
    union
    select a.id, b.id from who a join who b on b.f = a.f and left(b.g, 1) = left(a.g, 1) and b.id > a.id
    union
    select a.id, b.id from who a join who b on b.f = a.f and b.p = a.p and a.p <> '' and b.id > a.id
    union
    select a.id, b.id from who a join who b on b.g = a.g and b.p = a.p and a.p <> '' and b.id > a.id
      and (b.d = a.d or left(b.f, 3) = left(a.f, 3) or right(b.f, 4) = right(a.f, 4))
  ), judged as (
    select one, other, a.y is not null and b.y is not null and a.y <> b.y as other_year, a.y = b.y as same_year, a.d = b.d as same_day,
      array_remove(array[
        case when a.e = b.e then 'email' end,
        case when a.t = b.t and similarity(a.f, b.f) > 0.3 then 'phone' end,
        case when a.written = b.written and a.g <> '' then 'name' end,
        case when a.written <> b.written and (a.f, a.g, a.p) = (b.f, b.g, b.p) then 'spelling' end,
        case when a.f = b.f and (a.g, a.p) <> (b.g, b.p)
          and (b.g like a.g || '%' or a.g like b.g || '%') and (b.p like a.p || '%' or a.p like b.p || '%')
          and (length(a.g) <= 1 or length(b.g) <= 1 or a.p = '' or b.p = '') then 'initials' end,
        case when a.g = b.g and a.p = b.p and a.f <> b.f and similarity(a.f, b.f) >= 0.4
          or a.f = b.f and a.p = b.p and a.p <> '' and a.g <> b.g and length(a.g) > 1 and length(b.g) > 1
            and similarity(a.g, b.g) >= 0.35
          or a.f = b.f and a.g = b.g and length(a.g) > 1 and a.p <> b.p and length(a.p) > 1 and length(b.p) > 1
            and similarity(a.p, b.p) >= 0.45 then 'typo' end,
        case when a.g = b.g and a.p = b.p and a.d = b.d and a.f <> b.f and similarity(a.f, b.f) < 0.4 then 'surname' end
      ], null) as reasons
    from blocks join who a on a.id = one join who b on b.id = other
    where not exists (select from person_distinct x where x.one_id = least(one, other) and x.other_id = greatest(one, other))
  )
  select one, other, reasons, least(0.99,
    case when 'name' = any(reasons) then 0.6 when 'spelling' = any(reasons) then 0.55 when 'typo' = any(reasons) then 0.45
      when 'surname' = any(reasons) then 0.4 when 'initials' = any(reasons) then 0.3 else 0.1 end
    + case when 'email' = any(reasons) then 0.4 else 0 end + case when 'phone' = any(reasons) then 0.2 else 0 end
    + case when same_day then 0.3 when same_year then 0.2 else 0 end)::float as score
  from judged
  where cardinality(reasons) > 0 and (not other_year or 'email' = any(reasons))`;
