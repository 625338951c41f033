import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { checkGiven, checkPeriod, givenShape, periodShape } from '../members/grant-shapes.ts';
import { loadMembership, raiseVersion } from '../members/load-membership.ts';
import { grantFacts, resolveGiven } from '../members/resolve-given.ts';
import { addGrant } from '../members/write-grant.ts';
import { directoryPermissions } from '../permissions.ts';

export const grantRole = defineOperation({
  name: 'membership.grant',
  summary:
    'Gives a member a role, or an own role, in the whole centre or a part of it, for a time.',
  input: z.object({ id: z.uuid(), ...givenShape, ...periodShape }).superRefine((given, context) => {
    checkGiven(given, context);
    checkPeriod(given, context);
  }),
  output: z.object({ id: z.uuid(), grantId: z.uuid(), version: z.number().int() }),
  permission: directoryPermissions['membership.grant'],
  http: { method: 'post', path: '/members/{id}/grants', status: 201 },
  async load(context, input) {
    const membership = await loadMembership(context, input);
    return membership && { ...membership, given: await resolveGiven(context, input) };
  },
  version: (target) => target.version,
  async run(context, { id, since, until, ground }) {
    const { target, today } = context;
    const period = { since: since ?? today, until, ground };
    const grantId = await addGrant(context, id, target.given, period);
    context.audit({
      objectType: 'membership',
      objectId: id,
      objectName: target.name,
      before: null,
      after: grantFacts(target.given, period),
    });
    return { id, grantId, version: await raiseVersion(context, target) };
  },
});
