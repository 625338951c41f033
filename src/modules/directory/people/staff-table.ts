import { sql } from 'kysely';
import { z } from 'zod';
import type { DirectoryPack, Kind } from '#packs/directory-pack.ts';
import { beginnerRuleOn } from '#packs/people-pack.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { labelOn } from '../organisations/columns.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { cardFits, isNewcomer, isYoung, postFits } from './filter-people.ts';
import { peopleFilters } from './list-input.ts';
import { readPack } from './pack.ts';
import { birthday, inForce, yearsTo } from './sql.ts';
import { staffDimensions } from './staff-dimensions.ts';

const column = z.object({
  dimension: z.enum([...staffDimensions, 'more']),
  key: z.string(),
  /** In words; bands of years are said by their bounds. */
  name: z.string(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});
const row = z.object({
  key: z.string(),
  name: z.string(),
  /** People whose main post it is. */
  total: z.number().int(),
  /** In the order of the columns. */
  counts: z.array(z.number().int()),
});

const staffTable = z.object({
  on: z.iso.date(),
  columns: z.array(column),
  rows: z.array(row),
  sum: row.omit({ key: true, name: true }),
});
export type StaffTable = z.output<typeof staffTable>;

const { state: _, ...filters } = peopleFilters.shape;
export const staffTableInput = z.object({
  ...filters,
  /** What the rows are. */
  by: z.enum(['organisation', ...staffDimensions]).default('organisation'),
  language: z.enum(locales).default('uk'),
});
export type StaffTableAsked = z.output<typeof staffTableInput>;

export const readStaffTable = defineQuery({
  name: 'staff.table',
  summary:
    'Staff on a day in numbers: by institution (or post, category …) and by post, category, title, education, age, experience.',
  permission: 'staff.read',
  rule: peoplePermissions['staff.read'],
  placed: true,
  input: staffTableInput,
  output: staffTable,
  http: { path: '/staff/table' },
  run: countStaff,
});

interface Cell {
  row: string;
  dimension: string;
  key: string;
  count: number;
}

/** Each person counts once, by the main post in force on the day; part-time posts and vacancies stand in columns of their own. */
export async function countStaff(
  scope: PlacedScope<'staff.read'>,
  asked: StaffTableAsked,
): Promise<StaffTable> {
  const { db } = scope;
  const { pack } = await readPack(db, scope.centreId);
  const on = asked.on ?? scope.today;
  const cells = await readCells(scope, pack, on, asked);
  const lists = columnsOf(pack, asked.language).filter(({ dimension }) => dimension !== asked.by);
  const columns = lists.filter(({ dimension, key }) =>
    cells.some((cell) => cell.dimension === dimension && cell.key === key),
  );
  const names = await rowNames(scope, pack, on, asked, [
    ...new Set(cells.map(({ row: key }) => key)),
  ]);
  const rows = names.map(([key, name]) => ({ key, name, ...countsOf(cells, columns, key) }));
  return { on, columns, rows, sum: countsOf(cells, columns, null) };
}

/** @param key the row; null for the sum of all */
function countsOf(
  cells: readonly Cell[],
  columns: StaffTable['columns'],
  key: string | null,
): { total: number; counts: number[] } {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    if (key !== null && cell.row !== key) continue;
    const name = `${cell.dimension} ${cell.key}`;
    sums.set(name, (sums.get(name) ?? 0) + cell.count);
  }
  return {
    total: sums.get('total all') ?? 0,
    counts: columns.map((one) => sums.get(`${one.dimension} ${one.key}`) ?? 0),
  };
}

async function readCells(
  scope: PlacedScope,
  pack: DirectoryPack,
  on: string,
  asked: StaffTableAsked,
): Promise<Cell[]> {
  const rule = beginnerRuleOn(pack, on);
  const levels = pack.educationLevels.map(({ key }) => key);
  const titles = pack.titles.map(({ key }) => key);
  const fits = postFits(scope, pack, on, { ...asked, state: 'working' });
  const band = (years: ReturnType<typeof yearsTo>, bounds: readonly number[]) =>
    sql`coalesce(width_bucket(${years}, ${bounds}::int[])::text, 'none')`;
  const { by } = asked;
  const ofOrganisation = by === 'organisation';
  const rowKey = by === 'organisation' ? sql`organisation_id::text` : sql.ref(rowColumns[by]);
  const { rows } = await sql<Cell>`
    with held as materialized (
      select po.person_id, po.organisation_id, po.kind, po.main from post po
      where po.person_id is not null and ${inForce('po', on)} and ${fits}
    ), category as materialized (
      select distinct on (q.person_id) q.person_id, q.value from qualification q
      where q.kind = 'category' and ${inForce('q', on)} order by q.person_id, q.since desc nulls last, q.id desc
    ), title as materialized (
      select distinct on (q.person_id) q.person_id, q.value from qualification q
      where q.kind = 'title' and ${inForce('q', on)}
      order by q.person_id, array_position(${titles}::text[], q.value) desc nulls last, q.id
    ), education as materialized (
      select distinct on (e.person_id) e.person_id, e.level from education e
      order by e.person_id, array_position(${levels}::text[], e.level) desc nulls last, e.id
    ), staff as materialized (
      select held.organisation_id, held.kind as post_kind, coalesce(category.value, 'none') as category,
        coalesce(title.value, 'none') as title, coalesce(education.level, 'none') as education, coalesce(person.sex, 'none') as sex,
        ${band(yearsTo(birthday, on), pack.ageBands)} as age,
        ${band(yearsTo(sql`person.teaching_since`, on), pack.experienceBands)} as experience,
        ${isYoung(rule, on)} as young,
        case when held.kind = any(${rule.newcomerPosts}::text[]) then ${isNewcomer(rule, on)} else false end as newcomer
      from held join person on person.id = held.person_id
      left join category on category.person_id = person.id
      left join title on title.person_id = person.id
      left join education on education.person_id = person.id
      where held.main and ${cardFits(pack, on, asked)}
    )
    select ${rowKey} as row, cell.dimension, cell.key, count(*)::int as count
    from staff cross join lateral (values
      ('total', 'all'), ('postKind', post_kind), ('category', category), ('title', title), ('education', education),
      ('age', age), ('experience', experience), ('sex', sex),
      ('more', case when young then 'young' end), ('more', case when newcomer then 'newcomer' end)) cell (dimension, key)
    where cell.key is not null
    group by 1, 2, 3
    ${ofOrganisation ? besideStaff(scope, on, fits) : sql``}`.execute(scope.db);
  return rows;
}

const rowColumns = {
  postKind: 'post_kind',
  category: 'category',
  title: 'title',
  education: 'education',
  age: 'age',
  experience: 'experience',
  sex: 'sex',
} as const;

/** What is not a person of the institution: part-time posts of others' people, posts that nobody holds. */
function besideStaff(scope: PlacedScope, on: string, fits: ReturnType<typeof postFits>) {
  return sql`
    union all
    select organisation_id::text, 'more', 'partTime', count(*)::int from held where not main group by 1
    union all
    select po.organisation_id::text, 'more', 'vacancies', count(*)::int from post po
    where po.person_id is null and ${inForce('po', on)} and ${fits}
      and ${inReach(scope, { organisation: sql.ref('po.organisation_id') })} group by 1`;
}

function columnsOf(pack: DirectoryPack, language: Locale): StaffTable['columns'] {
  const named = (dimension: StaffTable['columns'][number]['dimension'], kinds: readonly Kind[]) =>
    [
      ...kinds.map(({ key, words }) => ({ key, name: words[language] })),
      { key: 'none', name: '' },
    ].map((one) => ({ dimension, ...one, from: null, to: null }));
  const banded = (dimension: 'age' | 'experience', bounds: readonly number[]) => [
    ...[0, ...bounds].map((from, at) => ({
      dimension,
      key: String(at),
      name: '',
      from,
      to: bounds[at] === undefined ? null : bounds[at] - 1,
    })),
    { dimension, key: 'none', name: '', from: null, to: null },
  ];
  const plain = (dimension: 'sex' | 'more', keys: readonly string[]) =>
    keys.map((key) => ({ dimension, key, name: '', from: null, to: null }));
  return [
    ...plain('sex', ['female', 'male', 'none']),
    ...named('postKind', pack.postKinds),
    ...named('category', pack.categories),
    ...named('title', pack.titles),
    ...named('education', pack.educationLevels),
    ...banded('age', pack.ageBands),
    ...banded('experience', pack.experienceBands),
    ...plain('more', ['young', 'newcomer', 'partTime', 'vacancies']),
  ];
}

/** The rows in their order: organisations by name, everything else as the pack has it. */
async function rowNames(
  scope: PlacedScope,
  pack: DirectoryPack,
  on: string,
  { by, language }: StaffTableAsked,
  keys: readonly string[],
): Promise<[key: string, name: string][]> {
  if (by !== 'organisation')
    return columnsOf(pack, language)
      .filter(({ dimension, key }) => dimension === by && keys.includes(key))
      .map(({ key, name, from, to }) => [key, name || bandName(from, to)]);
  const rows = await scope.db
    .selectFrom('organisation')
    .select((eb) => ['id', labelOn(eb.ref('organisation.id'), on).as('name')])
    .where(sql<boolean>`id = any(${keys}::uuid[])`)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name }) => [id, name]);
}

const bandName = (from: number | null, to: number | null) =>
  from === null ? '' : to === null ? `${from}+` : `${from}–${to}`;
