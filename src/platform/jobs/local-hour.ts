import { inCentre } from '../db/tenant.ts';
import type { Kernel } from '../kernel.ts';

/** The hour of the centre's own clock now, from 0 to 23. */
export async function localHour(kernel: Kernel, centreId: string): Promise<number> {
  const { time_zone: timeZone } = await inCentre(kernel.db, centreId, 'read', (db) =>
    db
      .selectFrom('centre')
      .select('time_zone')
      .where('id', '=', centreId)
      .executeTakeFirstOrThrow(),
  );
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return Number(hour.format(kernel.now()));
}
