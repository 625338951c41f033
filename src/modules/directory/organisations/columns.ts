import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { namedAs } from '#platform/query/named.ts';

/** Fields of an organisation's own row, by the names that the outside knows. */
export const fieldColumns = [
  'organisation.kind',
  'organisation.ownership',
  'organisation.external_key as externalKey',
  'organisation.edrpou',
  'organisation.edebo',
  'organisation.ogrn',
  'organisation.inn',
  'organisation.address',
  'organisation.locality',
  'organisation.latitude',
  'organisation.longitude',
  'organisation.phone',
  'organisation.email',
  'organisation.website',
  'organisation.languages',
  'organisation.learners',
  'organisation.remote',
  'organisation.note',
  'organisation.opened_on as openedOn',
] as const;

type Id = Expression<string | null> | RawBuilder<string | null>;

/**
 * The name on a day. Before the first name and after the last one the nearest stands in: a paper never has an empty
 * place where an institution is to be named.
 */
export function nameOn(id: Id, day: string, kind: 'full' | 'short') {
  return sql<string | null>`(
    select n.name from organisation_name n where n.organisation_id = ${id} and n.kind = ${kind}
    order by daterange(n.since, n.until, '[]') @> ${day}::date desc,
      least(abs(n.since - ${day}::date), abs(n.until - ${day}::date)) nulls last
    limit 1)`;
}

/** The full name, or the short one of what has no full name, on a day. */
export function fullNameOn(id: Id, day: string) {
  return sql<string>`coalesce(${nameOn(id, day, 'full')}, ${nameOn(id, day, 'short')}, '')`;
}

/** What people call it in a table: the short name where there is one. */
export function labelOn(id: Id, day: string) {
  return sql<string>`coalesce(${nameOn(id, day, 'short')}, ${nameOn(id, day, 'full')}, '')`;
}

/** The organisation that a column names, as people call it on a day; null where it names none. */
export function namedOrganisation(column: string, day: string) {
  const id = sql.ref<string>(column);
  return namedAs(id, labelOn(id, day));
}

/** The parent on a day; null at the top. */
export function parentOn(id: Id, day: string) {
  return sql<string | null>`(
    select l.parent_id from organisation_link l
    where l.child_id = ${id} and daterange(l.since, l.until, '[]') @> ${day}::date)`;
}

export function abbreviationsOn(id: Id, day: string) {
  return sql<string[]>`array(
    select n.name from organisation_name n
    where n.organisation_id = ${id} and n.kind = 'abbreviation' and daterange(n.since, n.until, '[]') @> ${day}::date
    order by n.name)`;
}

/** Whether an organisation is there on a day. */
export function existsOn(day: string) {
  return sql<SqlBool>`coalesce(organisation.opened_on <= ${day}::date, true)
    and coalesce(organisation.closed_on >= ${day}::date, true)`;
}
