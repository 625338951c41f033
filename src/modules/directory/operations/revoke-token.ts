import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../permissions.ts';

export const revokeToken = defineOperation({
  name: 'token.revoke',
  summary: 'Ends one of the own tokens, at once.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['token.revoke'],
  http: { method: 'delete', path: '/tokens/{id}' },
  load: async ({ trx }, { id }) =>
    (await trx
      .selectFrom('api_token')
      .select(['id', 'name', 'scopes', 'user_id as userId'])
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  async run({ trx, target, now, audit }, { id }) {
    await trx.updateTable('api_token').set({ revoked_at: now }).where('id', '=', id).execute();
    audit({
      objectType: 'token',
      objectId: id,
      objectName: target.name,
      before: { scopes: target.scopes },
      after: null,
    });
    return { id };
  },
});
