import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { centreToday } from '#platform/operation/today.ts';
import { forgetOfEvents } from '../operations/retention/forget.ts';
import { hasCustomers } from './customers.ts';
import { hasGuests } from './guests.ts';
import { hasLists } from './lists.ts';
import { readTerms } from './terms.ts';

/** Once a day, towards morning; most times nothing is due, and nothing is written. */
export const forgetByClock: Schedule = {
  name: 'events.forget',
  crontab: '50 3 * * *',
  missedWithin: 24 * 60 * 60_000,
  async run(kernel, centreId) {
    const due = await inCentre(kernel.db, centreId, 'read', async (trx) => {
      const today = await centreToday(kernel, trx, centreId, kernel.now());
      const terms = await readTerms(trx, centreId, today);
      return (
        (await hasGuests(trx, terms)) ||
        (await hasCustomers(trx, terms)) ||
        (await hasLists(trx, terms))
      );
    });
    if (due) await runOperation(kernel, systemActor(centreId, 'retention'), forgetOfEvents, {});
  },
};
