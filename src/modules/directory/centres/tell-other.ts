import { writeAudit } from '#platform/operation/audit.ts';
import type { AuditChange, OperationContext } from '#platform/operation/define.ts';
import { inOther } from './in-other.ts';

/**
 * Writes into another centre's log what this one has done that concerns both: each of them can prove it. Of the person no
 * more than the name goes over.
 *
 * @param more is done there besides, such as letters
 */
export function tellOther(
  context: OperationContext,
  otherId: string,
  operation: string,
  change: AuditChange,
  more?: (there: OperationContext) => Promise<void>,
): Promise<void> {
  return inOther(context, otherId, async (there) => {
    await writeAudit(there, operation, [change]);
    await more?.(there);
  });
}
