import { todayIn } from '../datetime/iso-date.ts';
import type { Db } from '../db/database.ts';
import type { Kernel } from '../kernel.ts';
import { centreFacts } from './centre-facts.ts';

/** The calendar day in the centre's time zone at `now`, `YYYY-MM-DD`. */
export async function centreToday(
  kernel: Kernel,
  trx: Db,
  centreId: string,
  now: Date,
): Promise<string> {
  return todayIn((await centreFacts(kernel, trx, centreId)).timeZone, now);
}
