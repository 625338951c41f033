import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import type { AssignmentRow } from './schema.ts';

export const assignmentColumns = [
  'id',
  'person_id as personId',
  'organisation_id as organisationId',
  'direction_id as directionId',
  'since',
  'until',
  'order_number as orderNumber',
  'order_on as orderOn',
  'substitutes',
  'reason',
  'version',
] as const;

/** All assignments of the centre, of all times; the first made come first. */
export function readAssignments(caller: Scope | OperationContext): Promise<AssignmentRow[]> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  return db
    .selectFrom('assignment')
    .select(assignmentColumns)
    .orderBy('since')
    .orderBy('id')
    .execute();
}
