import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { loadMembership, requireAdministrator } from '../members/load-membership.ts';
import { shownFacts } from '../members/resolve-given.ts';
import { endGrants } from '../members/write-grant.ts';
import { directoryPermissions } from '../permissions.ts';

export const endMembership = defineOperation({
  name: 'membership.end',
  summary: 'Ends what a member may do in the centre, at once; the account and the person stay.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['membership.end'],
  http: { method: 'delete', path: '/members/{id}' },
  load: loadMembership,
  version: (target) => target.version,
  async run(context, { id }) {
    const { trx, target, now } = context;
    await trx
      .updateTable('membership')
      .set({ ended_at: now, version: target.version + 1 })
      .where('id', '=', id)
      .execute();
    // Neither they nor tokens may come back to life if the person were invited again.
    await endGrants(context, id);
    if (target.grants.some(({ role }) => role === 'administrator'))
      await requireAdministrator(context);
    await trx
      .updateTable('api_token')
      .set({ revoked_at: now })
      .where('user_id', '=', target.userId)
      .where('revoked_at', 'is', null)
      .execute();
    for (const grant of target.grants.filter(({ state }) => state !== 'ended'))
      context.audit({
        objectType: 'membership',
        objectId: id,
        objectName: target.name,
        before: shownFacts(grant),
        after: null,
      });
    return { id };
  },
});
