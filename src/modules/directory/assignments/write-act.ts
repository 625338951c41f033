import { changesOf } from '#platform/audit/changes-of.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { assignmentColumns } from './read-assignments.ts';
import type { ActKind, AssignmentChange, AssignmentRow, NewAssignment, Order } from './schema.ts';

/** A change as it was written: new rows have their ids and versions. */
export interface WrittenChange {
  before: AssignmentRow | null;
  after: AssignmentRow | null;
}

/** What operations give back of an act. */
export interface ActOutcome {
  /** Null when there was nothing to do. */
  actId: string | null;
  /** Assignments that it made or changed and that are still there. */
  ids: string[];
  changed: number;
  already: number;
}

/** Writes an act: the rows, its record that can be taken back, the audit, and word to the other modules. */
export async function writeAct(
  context: OperationContext,
  kind: ActKind,
  { changes, already }: { changes: readonly AssignmentChange[]; already: number },
  { orderNumber, orderOn }: Pick<Order, 'orderNumber' | 'orderOn'>,
): Promise<ActOutcome> {
  if (changes.length === 0) return { actId: null, ids: [], changed: 0, already };
  const written = await writeChanges(context, changes);
  const { id } = await context.trx
    .insertInto('assignment_act')
    .values({
      centre_id: context.actor.centreId,
      kind,
      acted_at: context.now,
      actor_name: context.actor.name,
      order_number: orderNumber,
      order_on: orderOn,
      changes: JSON.stringify(written),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ids = written.flatMap(({ after }) => after?.id ?? []);
  return { actId: id, ids, changed: written.length, already };
}

/** Writes rows with their audit and tells the other modules. */
export async function writeChanges(
  context: OperationContext,
  changes: readonly AssignmentChange[],
): Promise<WrittenChange[]> {
  const written: WrittenChange[] = [];
  // What is removed or shortened first makes room for what is new.
  for (const change of changes) {
    if (change.before === null) continue;
    written.push(await changeRow(context, change.before, change.after));
  }
  for (const after of standingFirst(
    changes.flatMap((change) => (change.before ? [] : (change.after ?? []))),
  ))
    written.push({ before: null, after: await insertRow(context, after) });
  await auditAll(context, written);
  context.emit({ type: 'assignment.changed', payload: { changes: written } });
  return written;
}

/** Who stands in for a row comes after it: what was removed together comes back in this order. */
function standingFirst<R extends NewAssignment | AssignmentRow>(rows: readonly R[]): R[] {
  const idOf = (row: R) => ('id' in row ? row.id : null);
  const depth = (row: R): number => {
    const stands = rows.find((other) => idOf(other) !== null && idOf(other) === row.substitutes);
    return stands ? depth(stands) + 1 : 0;
  };
  return rows.toSorted((a, b) => depth(a) - depth(b));
}

const rowOf = (row: NewAssignment) => ({
  person_id: row.personId,
  organisation_id: row.organisationId,
  direction_id: row.directionId,
  since: row.since,
  until: row.until,
  order_number: row.orderNumber,
  order_on: row.orderOn,
  substitutes: row.substitutes,
  reason: row.reason,
});

async function changeRow(
  { trx }: OperationContext,
  before: AssignmentRow,
  after: AssignmentChange['after'],
): Promise<WrittenChange> {
  if (after === null) {
    await trx.deleteFrom('assignment').where('id', '=', before.id).execute();
    return { before, after: null };
  }
  const version = before.version + 1;
  await trx
    .updateTable('assignment')
    .set({ ...rowOf(after), version })
    .where('id', '=', before.id)
    .execute();
  return { before, after: { ...after, id: before.id, version } };
}

/** A row that comes back after a removal keeps its id. */
function insertRow(
  { trx, actor }: OperationContext,
  after: AssignmentRow | NewAssignment,
): Promise<AssignmentRow> {
  return trx
    .insertInto('assignment')
    .values({
      centre_id: actor.centreId,
      ...rowOf(after),
      ...('id' in after ? { id: after.id, version: after.version } : {}),
    })
    .returning(assignmentColumns)
    .executeTakeFirstOrThrow();
}

/** Entries are found under the person whose work it is. */
async function auditAll(
  { trx, audit }: OperationContext,
  written: readonly WrittenChange[],
): Promise<void> {
  const ids = written.flatMap(({ before, after }) => after?.personId ?? before?.personId ?? []);
  const people = await trx
    .selectFrom('person')
    .select(['id', 'short_name as name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  for (const { before, after } of written) {
    const row = after ?? before;
    if (!row) continue;
    audit({
      objectType: 'assignment',
      objectId: row.id,
      objectName: people.find(({ id }) => id === row.personId)?.name,
      ...(before && after
        ? changesOf({ ...before, version: null }, { ...after, version: null })
        : { before: withoutVersion(before), after: withoutVersion(after) }),
    });
  }
}

function withoutVersion(row: AssignmentRow | null) {
  if (row === null) return null;
  const { id: _, version: __, ...fields } = row;
  return fields;
}
