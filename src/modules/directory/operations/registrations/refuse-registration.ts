import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../../permissions.ts';
import { loadRegistration } from '../../registrations/load-registration.ts';

export const refuseRegistration = defineOperation({
  name: 'registration.refuse',
  summary: 'Refuses a request for an account; nothing is sent, for it may be no person’s at all.',
  input: z.object({ id: z.uuid(), reason: z.string().trim().max(300).default('') }),
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['registration.refuse'],
  http: { method: 'post', path: '/registrations/{id}/refuse' },
  load: loadRegistration,
  async run({ trx, target, actor, now, audit }, { id, reason }) {
    await trx
      .updateTable('registration')
      .set({ decided_at: now, decided_by: actor.userId, outcome: 'refused', reason })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'registration',
      objectId: id,
      objectName: `${target.name} <${target.email}>`,
      after: { reason },
    });
    return { id };
  },
});
