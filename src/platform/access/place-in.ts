import { sql } from 'kysely';
import type { OperationContext } from '../operation/define.ts';
import type { Place } from './permission.ts';

/**
 * Where an object stands today, for the `load` of an operation whose permission has a `place`.
 *
 * @param of - ids of the object's organisations (several for a person with several posts), its section, its
 *   direction. An id of another centre leads nowhere.
 */
export async function placeIn(
  { trx, today }: Pick<OperationContext, 'trx' | 'today'>,
  of: {
    organisationIds?: readonly (string | null)[];
    sectionId?: string | null;
    directionId?: string | null;
  },
): Promise<Place> {
  const starts = (of.organisationIds ?? []).filter((id) => id !== null);
  const place = { sectionId: of.sectionId ?? null, directionId: of.directionId ?? null };
  if (starts.length === 0) return { ...place, organisationIds: [] };
  const { rows } = await sql<{ id: string }>`
    select distinct above.id from unnest(${starts}::uuid[]) start
    cross join lateral organisations_above(start, ${today}::date) above
    join organisation on organisation.id = above.id`.execute(trx);
  return { ...place, organisationIds: rows.map(({ id }) => id) };
}
