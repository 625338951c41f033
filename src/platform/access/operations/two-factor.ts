import { z } from 'zod';
import { defineOperation } from '../../operation/define.ts';
import { accountObject, loadOwnAccount } from '../load-account.ts';
import { accountPermissions } from '../permissions.ts';

/** The sign-in library sets the second factor up by itself; these leave the trace of it in the audit. */
const traced = (
  name: 'account.begin-two-factor' | 'account.end-two-factor',
  summary: string,
  twoFactor: boolean,
) =>
  defineOperation({
    name,
    summary,
    input: z.object({}),
    output: z.object({ id: z.string() }),
    permission: accountPermissions[name],
    load: loadOwnAccount,
    async run({ target, audit }) {
      audit({
        ...accountObject(target),
        before: { twoFactor: !twoFactor },
        after: { twoFactor },
      });
      return { id: target.id };
    },
  });

export const beginTwoFactor = traced(
  'account.begin-two-factor',
  'Signing in asks for a code of the authenticator app from now on.',
  true,
);

export const endTwoFactor = traced(
  'account.end-two-factor',
  'Signing in asks for the password only from now on.',
  false,
);
