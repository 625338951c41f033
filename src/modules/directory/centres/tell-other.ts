import { sql } from 'kysely';
import { writeAudit } from '#platform/operation/audit.ts';
import type { AuditChange, OperationContext } from '#platform/operation/define.ts';

/**
 * Writes into another centre's log what this one has done that concerns both: each of them can prove it. Of the person no
 * more than the name goes over.
 */
export async function tellOther(
  context: OperationContext,
  otherId: string,
  operation: string,
  change: AuditChange,
): Promise<void> {
  const { trx, actor } = context;
  const { short_name: centre } = await trx
    .selectFrom('centre')
    .select('short_name')
    .where('id', '=', actor.centreId)
    .executeTakeFirstOrThrow();
  await sql`select set_config('kabinet.centre_id', ${otherId}, true)`.execute(trx);
  await writeAudit(
    {
      ...context,
      actor: {
        ...actor,
        kind: 'system',
        centreId: otherId,
        userId: null,
        name: `${actor.name} (${centre})`,
        ip: null,
        requestId: null,
      },
    },
    operation,
    [change],
  );
  await sql`select set_config('kabinet.centre_id', ${actor.centreId}, true)`.execute(trx);
}
