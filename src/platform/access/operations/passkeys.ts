import { z } from 'zod';
import { refuse } from '../../errors.ts';
import { defineOperation, type OperationContext } from '../../operation/define.ts';
import { accountObject, loadOwnAccount } from '../load-account.ts';
import { accountPermissions } from '../permissions.ts';
import { isProtected, tellUnprotected } from '../second-factor.ts';

const name = z.string().trim().min(1).max(100);
/** Keys that an account can have; more would be somebody's mistake. */
const most = 20;

/** Not offered by the API: the page runs it after `provePasskey`. */
export const addPasskey = defineOperation({
  name: 'account.add-passkey',
  summary: 'Signing in works with a key of the person’s device from now on.',
  input: z.object({
    name,
    credentialId: z.string().min(1).max(2000),
    publicKey: z.base64url(),
    counter: z.number().int().min(0),
    transports: z.array(z.string().max(30)).max(10),
    synced: z.boolean(),
  }),
  output: z.object({ id: z.uuid() }),
  permission: accountPermissions['account.add-passkey'],
  load: loadOwnAccount,
  async run({ trx, target, audit }, key) {
    const { count } = await trx
      .selectFrom('auth_passkey')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('user_id', '=', target.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= most) throw refuse('passkeys-too-many', { limit: most });
    const added = await trx
      .insertInto('auth_passkey')
      .values({
        user_id: target.id,
        name: key.name,
        credential_id: key.credentialId,
        public_key: Buffer.from(key.publicKey, 'base64url'),
        counter: key.counter,
        transports: key.transports,
        synced: key.synced,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) throw refuse('passkey-not-made');
    audit({ ...accountObject(target), before: null, after: { passkey: key.name } });
    return added;
  },
});

const loadOwnPasskey = async (context: OperationContext, { id }: { id: string }) => {
  const account = await loadOwnAccount(context);
  const passkey = await context.trx
    .selectFrom('auth_passkey')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('user_id', '=', context.actor.userId ?? '')
    .executeTakeFirst();
  return account && passkey ? { account, passkey } : null;
};

export const renamePasskey = defineOperation({
  name: 'account.rename-passkey',
  summary: 'Gives an own key another name.',
  input: z.object({ id: z.uuid(), name }),
  output: z.object({ id: z.uuid() }),
  permission: accountPermissions['account.rename-passkey'],
  load: loadOwnPasskey,
  async run({ trx, target: { account, passkey }, audit }, { id, name }) {
    await trx.updateTable('auth_passkey').set({ name }).where('id', '=', id).execute();
    audit({
      ...accountObject(account),
      before: { passkey: passkey.name },
      after: { passkey: name },
    });
    return { id };
  },
});

export const removePasskey = defineOperation({
  name: 'account.remove-passkey',
  summary:
    'An own key signs in no more; a letter tells when it was the last protection beside the password.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: accountPermissions['account.remove-passkey'],
  load: loadOwnPasskey,
  async run(context, { id }) {
    const { account, passkey } = context.target;
    await context.trx.deleteFrom('auth_passkey').where('id', '=', id).execute();
    if (!(await isProtected(context.trx, account.id))) await tellUnprotected(context, account);
    context.audit({ ...accountObject(account), before: { passkey: passkey.name }, after: null });
    return { id };
  },
});
