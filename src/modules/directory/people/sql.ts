import { type Expression, type RawBuilder, sql } from 'kysely';

type Day = Expression<string | null> | RawBuilder<string | null>;

/** Whether a row with `since` and `until` is in force on a day. @param alias of its table in the query */
export function inForce(alias: string, day: string): RawBuilder<boolean> {
  const [since, until] = [sql.ref(`${alias}.since`), sql.ref(`${alias}.until`)];
  return sql<boolean>`daterange(${since}, ${until}, '[]') @> ${day}::date`;
}

/** Whole years from one day to another; null when the first is not known. */
export function yearsTo(from: Day, day: string): RawBuilder<number | null> {
  return sql<number | null>`extract(year from age(${day}::date, ${from}))::int`;
}

/** The day of birth (alias `person`); the first of January where only the year is known. */
export const birthday = sql<
  string | null
>`coalesce(person.birth_date, make_date(person.birth_year, 1, 1))`;

/** The day that many years before another: who began after it has done so for less than `years`. */
export function yearsBefore(day: string, years: number): RawBuilder<string> {
  return sql<string>`(${day}::date - make_interval(years => ${years}))::date`;
}

/** The value of a qualification that is in force on a day (alias `person`): the one given last. */
export function qualificationOn(kind: 'category' | 'title' | 'rank', day: string) {
  return sql<string | null>`(
    select q.value from qualification q
    where q.person_id = person.id and q.kind = ${kind} and ${inForce('q', day)}
    order by q.since desc nulls last, q.id desc limit 1)`;
}

/** The highest level of education (alias `person`). @param order the pack's levels, from the lowest */
export function educationOf(order: readonly string[]) {
  return sql<string | null>`(
    select e.level from education e where e.person_id = person.id
    order by array_position(${order}::text[], e.level) desc nulls last, e.id desc limit 1)`;
}

/** The place of a key in a list of the pack, for an order that people mean: «вища» after «перша». */
export function rankIn(order: readonly string[], key: RawBuilder<string | null>) {
  return sql<number | null>`array_position(${order}::text[], ${key})`;
}
