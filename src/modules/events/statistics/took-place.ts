import { sql } from 'kysely';

/**
 * Whether an event has taken place: somebody said so, or it was announced for a day that is over. A part of a set has
 * when the set has and it wasn't called off.
 *
 * @param of - the name of its table in the query
 */
export const tookPlace = (today: string, of = 'e') => {
  const column = (name: string) => sql.ref(`${of}.${name}`);
  return sql<boolean>`(${column('state')} = 'held'
    or (${column('state')} = 'published' and ${column('exact')} and ${column('ends_on')} < ${today}::date))`;
};

/** Ids of an event and of its parts that weren't called off: what hangs on either is of the whole. @param id - the column with the whole's */
export const withParts = (id: string) => sql`(
  select one.id from event one
  where one.id = ${sql.ref(id)} or (one.parent_id = ${sql.ref(id)} and one.state <> 'cancelled'))`;
