import { z } from 'zod';
import { isKnownScope } from '#platform/access/scopes.ts';
import { newSecret } from '#platform/access/secret-token.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../permissions.ts';

const days = 24 * 60 * 60 * 1000;

const scope = z
  .string()
  .refine(isKnownScope, { params: { code: 'unknown-scope' }, error: 'no such permission' });

/** Not offered by the API: a token can't make another one. */
export const createToken = defineOperation({
  name: 'token.create',
  summary: 'Makes a personal token limited to permissions; its secret is shown once.',
  input: z.object({
    name: z.string().trim().min(1).max(100),
    /** Permissions («plan.read») or all of a module («plan.*»). */
    scopes: z.array(scope).min(1).max(200),
    validDays: z.number().int().min(1).max(730).nullable().default(90),
  }),
  output: z.object({ id: z.uuid(), secret: z.string(), expiresAt: z.date().nullable() }),
  permission: directoryPermissions['token.create'],
  load: async ({ actor }) => ({ userId: actor.userId }),
  async run({ trx, actor, target, now, audit }, { name, scopes, validDays }) {
    const { secret, hash } = newSecret('kabinet');
    const expiresAt = validDays ? new Date(now.getTime() + validDays * days) : null;
    const { id } = await trx
      .insertInto('api_token')
      .values({
        centre_id: actor.centreId,
        user_id: target.userId ?? '',
        name,
        scopes: [...new Set(scopes)],
        token_hash: hash,
        expires_at: expiresAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({ objectType: 'token', objectId: id, objectName: name, after: { scopes, validDays } });
    return { id, secret, expiresAt };
  },
});
