import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { loadMembership } from '../members/load-membership.ts';
import { requireFreePerson } from '../members/require-free-person.ts';
import { directoryPermissions } from '../permissions.ts';

export const assignPerson = defineOperation({
  name: 'membership.assign-person',
  summary: 'Says which person of the directory a member is; null for none (an observer).',
  input: z.object({ id: z.uuid(), personId: z.uuid().nullable() }),
  output: z.object({ id: z.uuid(), personId: z.uuid().nullable(), version: z.number().int() }),
  permission: directoryPermissions['membership.assign-person'],
  http: { method: 'put', path: '/members/{id}/person' },
  load: loadMembership,
  version: (target) => target.version,
  async run(context, { id, personId }) {
    const { trx, target } = context;
    if (personId && personId !== target.personId) await requireFreePerson(context, personId);
    const version = target.version + 1;
    await trx
      .updateTable('membership')
      .set({ person_id: personId, version })
      .where('id', '=', id)
      .execute();
    context.audit({
      objectType: 'membership',
      objectId: id,
      objectName: target.name,
      before: { personId: target.personId },
      after: { personId },
    });
    return { id, personId, version };
  },
});
