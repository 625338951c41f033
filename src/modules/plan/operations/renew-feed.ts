import { z } from 'zod';
import { newSecret } from '#platform/access/secret-token.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';

/** Gives the person a new secret address for their calendar; the old one stops working. */
export const renewFeed = defineOperation({
  name: 'plan.feed.renew',
  summary: 'Give me a new secret address for my calendar',
  input: z.object({}),
  permission: planPermissions['plan.feed.renew'],
  load: nothingToLoad,
  run: async ({ trx, actor, kernel, audit, now }) => {
    const { personId } = actor;
    if (!personId) throw refuse('plan.feed.no-person');
    await trx
      .updateTable('calendar_feed')
      .set({ revoked_at: now })
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .execute();
    const { secret, hash } = newSecret('cal');
    await trx
      .insertInto('calendar_feed')
      .values({ centre_id: actor.centreId, person_id: personId, secret_hash: hash })
      .execute();
    audit({
      objectType: 'person',
      objectId: personId,
      objectName: actor.name,
      after: { calendarFeed: 'renewed' },
    });
    return { address: `${kernel.config.publicUrl}/feed/${secret}.ics` };
  },
  http: { method: 'post', path: '/calendar-feed', status: 201 },
});
