import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { makeInvitation } from '../../invitations/make-invitation.ts';
import { grantFacts } from '../../members/resolve-given.ts';
import { directoryPermissions } from '../../permissions.ts';
import { loadRegistration } from '../../registrations/load-registration.ts';

export const confirmRegistration = defineOperation({
  name: 'registration.confirm',
  summary:
    'Confirms that somebody works in the institution: they are sent an invitation to their address.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), invitationId: z.uuid() }),
  permission: directoryPermissions['registration.confirm'],
  http: { method: 'post', path: '/registrations/{id}/confirm' },
  load: loadRegistration,
  async run(context, { id }) {
    const { trx, target, actor, now } = context;
    const { name, email, given } = target;
    const invitation = await makeInvitation(
      context,
      { given, email, personId: null, name, validDays: 30 },
      { delivery: 'mail' },
    );
    await trx
      .updateTable('registration')
      .set({
        decided_at: now,
        decided_by: actor.userId,
        outcome: 'confirmed',
        invitation_id: invitation.id,
      })
      .where('id', '=', id)
      .execute();
    context.audit({
      objectType: 'registration',
      objectId: id,
      objectName: `${name} <${email}>`,
      after: grantFacts(given),
    });
    return { id, invitationId: invitation.id };
  },
});
