import { type RawBuilder, sql } from 'kysely';
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
    user_agent: actor.userAgent ?? null,
  };
  const rows =
    changes.length === 0 ? [entry] : changes.map((change) => ({ ...entry, ...columns(change) }));
  await trx.insertInto('audit_entry').values(rows).execute();
}

/**
 * Writes what was done to very many objects at once, by the database itself.
 *
 * @param changes - a select of the object's type, id and name, and of what was before and is after (jsonb), in that order
 */
export async function writeAuditOfMany(
  { trx, actor, now }: Pick<OperationContext, 'trx' | 'actor' | 'now'>,
  operation: string,
  changes: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    insert into audit_entry (centre_id, at, operation, actor_kind, actor_id, actor_name, ip, request_id, user_agent,
      object_type, object_id, object_name, before, after)
    select ${actor.centreId}::uuid, ${now}::timestamptz, ${operation}, ${actor.kind}, ${actor.userId}, ${actor.name},
      ${actor.ip}, ${actor.requestId}, ${actor.userAgent ?? null}, c.object_type, c.object_id, left(c.object_name, 300), c.before, c.after
    from (${changes}) c (object_type, object_id, object_name, before, after)`.execute(trx);
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
