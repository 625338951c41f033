import { sql } from 'kysely';
import { inCentre } from '../../db/tenant.ts';
import type { Schedule } from '../../jobs/define.ts';
import type { Kernel } from '../../kernel.ts';

/** After midnight (UTC) a day stays open for so long, so that what began before it has been committed. */
const hoursOpen = 3;

/**
 * Closes the days of a centre's log that are over, as chains of digests: `docs/decisions/0012-sealed-audit.md`.
 * Days that were missed are closed too, also those from before there were seals.
 *
 * @returns how many seals were made
 */
export async function sealAudit(kernel: Kernel, centreId: string): Promise<number> {
  const open = new Date(kernel.now().getTime() - hoursOpen * 3_600_000).toISOString().slice(0, 10);
  return inCentre(kernel.db, centreId, 'write', async (trx) => {
    const { rows } = await sql<{ made: number }>`
      select seal_audit(${centreId}, ${open}::date) as made`.execute(trx);
    return rows[0]?.made ?? 0;
  });
}

export const sealAudits: Schedule = {
  name: 'audit.seal',
  crontab: '10 3 * * *',
  missedWithin: 24 * 3_600_000,
  async run(kernel, centreId) {
    await sealAudit(kernel, centreId);
  },
};
