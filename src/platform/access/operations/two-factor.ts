import { z } from 'zod';
import { defineOperation } from '../../operation/define.ts';
import { accountObject, loadOwnAccount } from '../load-account.ts';
import { accountPermissions } from '../permissions.ts';
import { isProtected, tellUnprotected } from '../second-factor.ts';

/** The sign-in library sets the second factor up by itself; these leave the trace of it in the audit. */
const traced = (
  name: 'account.begin-two-factor' | 'account.end-two-factor' | 'account.renew-codes',
  summary: string,
  trace: { before: Record<string, unknown> | null; after: Record<string, unknown> },
) =>
  defineOperation({
    name,
    summary,
    input: z.object({}),
    output: z.object({ id: z.string() }),
    permission: accountPermissions[name],
    load: loadOwnAccount,
    async run(context) {
      const { target } = context;
      const ends = name === 'account.end-two-factor';
      if (ends && !(await isProtected(context.trx, target.id)))
        await tellUnprotected(context, target);
      context.audit({ ...accountObject(target), ...trace });
      return { id: target.id };
    },
  });

export const beginTwoFactor = traced(
  'account.begin-two-factor',
  'Signing in asks for a code of the authenticator app from now on.',
  { before: { twoFactor: false }, after: { twoFactor: true } },
);

export const endTwoFactor = traced(
  'account.end-two-factor',
  'Signing in asks for the password only from now on; a letter tells when nothing else protects the account.',
  { before: { twoFactor: true }, after: { twoFactor: false } },
);

export const renewCodes = traced(
  'account.renew-codes',
  'The recovery codes before work no more; there are new ones.',
  { before: null, after: { recoveryCodes: true } },
);
