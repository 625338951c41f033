import type { AuditChange, OperationContext } from './define.ts';

/** Writes what an operation changed; one without changes still leaves the trace that it ran. */
export async function writeAudit(
  { trx, actor, now }: OperationContext,
  operation: string,
  changes: AuditChange[],
): Promise<void> {
  const entry = {
    centre_id: actor.centreId,
    at: now,
    operation,
    actor_kind: actor.kind,
    actor_id: actor.userId,
    actor_name: actor.name,
    ip: actor.ip,
    request_id: actor.requestId,
  };
  const rows =
    changes.length === 0 ? [entry] : changes.map((change) => ({ ...entry, ...columns(change) }));
  await trx.insertInto('audit_entry').values(rows).execute();
}

function columns({ objectType, objectId, objectName, before, after }: AuditChange) {
  return {
    object_type: objectType,
    object_id: objectId,
    object_name: objectName?.slice(0, 300) ?? null,
    before: before ? JSON.stringify(before) : null,
    after: after ? JSON.stringify(after) : null,
  };
}
