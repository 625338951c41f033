import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { forgetCustomers } from '../../retention/customers.ts';
import { forgetGuests } from '../../retention/guests.ts';
import { dropLists } from '../../retention/lists.ts';
import { retentionPermissions } from '../../retention/permissions.ts';
import { readTerms } from '../../retention/terms.ts';

/** Not offered by the API: the clock runs it when something is due. */
export const forgetOfEvents = defineOperation({
  name: 'event.forget',
  summary:
    'Forgets guests of events that are long over, customers of orders long done, and lists of those present that nobody accepted.',
  input: z.object({}),
  output: z.object({ guests: z.number().int(), lists: z.number().int() }),
  permission: retentionPermissions['event.forget'],
  load: nothingToLoad,
  async run({ trx, actor, today, audit }) {
    const terms = await readTerms(trx, actor.centreId, today);
    const guests = (await forgetGuests(trx, terms)) + (await forgetCustomers(trx, terms));
    const lists = await dropLists(trx, terms);
    if (guests > 0 || lists > 0)
      audit({ objectType: 'centre', objectId: actor.centreId, after: { guests, lists } });
    return { guests, lists };
  },
});
