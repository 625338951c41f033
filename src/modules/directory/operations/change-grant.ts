import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { invalidInput } from '#platform/operation/invalid-input.ts';
import { checkGiven, checkPeriod, givenShape, periodShape } from '../members/grant-shapes.ts';
import { loadGrant, raiseVersion, requireAdministrator } from '../members/load-membership.ts';
import { grantFacts, resolveGiven, shownFacts } from '../members/resolve-given.ts';
import { updateGrant } from '../members/write-grant.ts';
import { directoryPermissions } from '../permissions.ts';

const { role: _, ownRoleId: __, ...placeShape } = givenShape;

export const changeGrant = defineOperation({
  name: 'membership.change-grant',
  summary:
    'Changes where, from when to when and by what a member has a role; another role is another grant.',
  input: z
    .object({ id: z.uuid(), grantId: z.uuid(), ...placeShape, ...periodShape })
    .superRefine(checkPeriod),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: directoryPermissions['membership.change-grant'],
  http: { method: 'put', path: '/members/{id}/grants/{grantId}' },
  load: loadGrant,
  version: (target) => target.version,
  async run(context, { id, grantId, since, until, ground, ...place }) {
    const { target } = context;
    const { role, ownRole } = target.grant;
    const ids = z
      .object(givenShape)
      .superRefine(checkGiven)
      .safeParse({ role, ownRoleId: ownRole?.id ?? null, ...place }, { reportInput: true });
    if (!ids.success) throw invalidInput(ids.error);
    const given = await resolveGiven(context, ids.data);
    const period = { since: since ?? target.grant.since, until, ground };
    await updateGrant(context, grantId, given, period);
    if (role === 'administrator') await requireAdministrator(context);
    context.audit({
      objectType: 'membership',
      objectId: id,
      objectName: target.name,
      before: shownFacts(target.grant),
      after: grantFacts(given, period),
    });
    return { id, version: await raiseVersion(context, target) };
  },
});
