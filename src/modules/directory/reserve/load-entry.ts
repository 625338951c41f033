import type { OperationContext } from '#platform/operation/define.ts';
import { loadPerson } from '../people/load-person.ts';
import { reserveEntry } from './schema.ts';

/** Locks an entry of the reserve, with the place of its person; null for an absent or foreign one. */
export async function loadEntry(context: OperationContext, { id }: { id: string }) {
  const row = await context.trx
    .selectFrom('leader_reserve')
    .select([
      'id',
      'person_id as personId',
      'post_kind as postKind',
      'organisation_id as organisationId',
      'since',
      'until',
      'ground',
      'preparation',
      'outcome',
      'end_ground as endGround',
      'version',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const person = row && (await loadPerson(context, { id: row.personId }));
  if (!row || !person) return null;
  const { version, personId: _, id: __, ...fields } = row;
  const outcome = reserveEntry.shape.outcome.parse(fields.outcome);
  return { id, fields: { ...fields, outcome }, version, person, place: person.place };
}
