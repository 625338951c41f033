import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadGrant, raiseVersion, requireAdministrator } from '../members/load-membership.ts';
import { shownFacts } from '../members/resolve-given.ts';
import { endGrants } from '../members/write-grant.ts';
import { directoryPermissions } from '../permissions.ts';

export const endGrant = defineOperation({
  name: 'membership.end-grant',
  summary:
    'Ends one role of a member: at once, or with a day that is its last. The last administrator stays.',
  input: z.object({
    id: z.uuid(),
    grantId: z.uuid(),
    /** The last day; at once unless told. */
    until: z.iso.date().optional(),
  }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: directoryPermissions['membership.end-grant'],
  http: { method: 'delete', path: '/members/{id}/grants/{grantId}' },
  load: loadGrant,
  version: (target) => target.version,
  async run(context, { id, grantId, until }) {
    const { target, today } = context;
    if (until && until < today)
      throw new AppError('invalid', {
        fields: [{ path: 'until', code: 'in-the-past', message: 'today or later' }],
      });
    await endGrants(context, id, { ids: [grantId], lastDay: until });
    if (target.given === 'administrator') await requireAdministrator(context);
    context.audit({
      objectType: 'membership',
      objectId: id,
      objectName: target.name,
      before: shownFacts(target.grant),
      after: until ? { ...shownFacts(target.grant), until } : null,
    });
    return { id, version: await raiseVersion(context, target) };
  },
});
