import { sql } from 'kysely';
import type { Place } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { wholeColumns } from './columns.ts';
import type { NameCases, PersonFields } from './schema.ts';

export interface LoadedPerson {
  id: string;
  fields: PersonFields & { shortName: string };
  activeUntil: string | null;
  version: number;
  /** Where the person works, or worked last. */
  place: Place;
  inCentre: boolean;
}

/** Locks a person for a change; null for an absent or foreign one, and for a card that was merged into another. */
export async function loadPerson(
  context: OperationContext,
  { id }: { id: string },
): Promise<LoadedPerson | null> {
  const row = await context.trx
    .selectFrom('person')
    .select(wholeColumns)
    .select((eb) => [
      eb.ref('sex').$castTo<PersonFields['sex']>().as('sex'),
      eb.ref('cases').$castTo<NameCases>().as('cases'),
    ])
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { id: _, activeUntil, version, inCentre, ...fields } = row;
  return { id, fields, activeUntil, version, inCentre, place: await placeOfPerson(context, id) };
}

/** Where a person works today; where they worked last, when nowhere. */
async function placeOfPerson(context: OperationContext, id: string): Promise<Place> {
  const { rows } = await sql<{ organisationId: string }>`
    select organisation_id as "organisationId" from (
      select organisation_id, rank() over (order by
        coalesce(until, 'infinity') >= ${context.today}::date desc,
        case when coalesce(until, 'infinity') < ${context.today}::date then until end desc) as place
      from post where person_id = ${id}
    ) posts where place = 1`.execute(context.trx);
  return placeIn(context, { organisationIds: rows.map((row) => row.organisationId) });
}

/** A person who is named by an operation on something else. */
export async function findPerson(
  { trx }: OperationContext,
  id: string,
): Promise<{ id: string; name: string } | null> {
  const row = await trx
    .selectFrom('person')
    .select(['id', 'short_name as name'])
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
