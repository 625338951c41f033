import { todayIn } from '../datetime/iso-date.ts';
import type { Db } from '../db/database.ts';
import type { Kernel } from '../kernel.ts';

/** Time zones of centres hardly ever change; a restart rereads them. */
const zones = new WeakMap<Kernel, Map<string, string>>();

/** The calendar day in the centre's time zone at `now`, `YYYY-MM-DD`. */
export async function centreToday(
  kernel: Kernel,
  trx: Db,
  centreId: string,
  now: Date,
): Promise<string> {
  let known = zones.get(kernel);
  if (!known) {
    known = new Map();
    zones.set(kernel, known);
  }
  let zone = known.get(centreId);
  if (!zone) {
    const row = await trx
      .selectFrom('centre')
      .select('time_zone')
      .where('id', '=', centreId)
      .executeTakeFirst();
    zone = row?.time_zone ?? 'Europe/Kyiv';
    known.set(centreId, zone);
  }
  return todayIn(zone, now);
}

/** Forgets a centre's time zone after its settings changed. */
export function forgetTimeZone(kernel: Kernel, centreId: string): void {
  zones.get(kernel)?.delete(centreId);
}
