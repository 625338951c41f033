import { parseArgs } from 'node:util';
import { createInvitation } from '#modules/directory/operations/create-invitation.ts';
import { roles, systemActor } from '#platform/access/actor.ts';
import { resetAccount } from '#platform/access/operations/reset-account.ts';
import { readablePassword } from '#platform/access/readable-password.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { StartError } from '#platform/start-error.ts';
import { chooseCentre, withKernel } from './command-kernel.ts';
import { type Account, findAccount, listAccounts } from './office/accounts.ts';

type Run = (kernel: Kernel, argv: string[], out: NodeJS.WritableStream) => Promise<number>;

/** `kabinet user …`: who can sign in, for who has the server. Works beside a running program too. */
export async function runUser(
  what: keyof typeof acts,
  argv: string[],
  env: NodeJS.ProcessEnv,
  out: NodeJS.WritableStream,
): Promise<number> {
  return withKernel(env, (kernel) => acts[what](kernel, argv, out));
}

const list: Run = async (kernel, _argv, out) => {
  for (const { email, name, twoFactor, sessions, places } of await listAccounts(kernel.db))
    out.write(
      `${email}\t${name}\t${places.map((p) => `${p.centre}: ${p.roles.join(' + ')}`).join(', ') || '—'}\t${twoFactor ? '2FA' : ''}\t${sessions}\n`,
    );
  return 0;
};

const invite: Run = async (kernel, argv, out) => {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      role: { type: 'string', default: 'methodist' },
      organisation: { type: 'string' },
      centre: { type: 'string' },
    },
  });
  const role = roles.find((known) => known === values.role);
  if (!role) throw new StartError(`--role: ${roles.join(' | ')}`);
  const centre = await chooseCentre(kernel, values.centre);
  const { link, expiresAt } = await runOperation(
    kernel,
    systemActor(centre.id, 'kabinet user invite'),
    createInvitation,
    {
      role,
      organisationId: values.organisation ?? null,
      delivery: 'link',
      email: positionals[0] ?? null,
    },
  );
  out.write(`${link}\n${expiresAt.toISOString().slice(0, 10)}\n`);
  return 0;
};

const resetPassword: Run = async (kernel, argv, out) => {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { 'without-code': { type: 'boolean', default: false } },
  });
  const password = readablePassword();
  await reset(kernel, await named(kernel, positionals[0]), {
    password,
    withoutCode: values['without-code'],
  });
  out.write(`${password}\n`);
  return 0;
};

const endSessions: Run = async (kernel, argv, out) => {
  const ended = await reset(kernel, await named(kernel, argv[0]), {});
  out.write(`${ended}\n`);
  return 0;
};

const acts = { list, invite, 'reset-password': resetPassword, 'end-sessions': endSessions };

/** Runs in the account's first centre, so that its log tells of it. @returns how many sessions were ended. */
async function reset(
  kernel: Kernel,
  account: Account,
  change: { password?: string; withoutCode?: boolean },
): Promise<number> {
  const centreId = account.places[0]?.centreId ?? (await chooseCentre(kernel, undefined)).id;
  const actor = systemActor(centreId, 'kabinet user');
  return (await runOperation(kernel, actor, resetAccount, { userId: account.id, ...change })).ended;
}

async function named(kernel: Kernel, email: string | undefined): Promise<Account> {
  const account = email ? await findAccount(kernel.db, email) : null;
  if (!account)
    throw new StartError(
      `Немає запису з такою поштою / no account with this address: ${email ?? ''}`,
    );
  return account;
}
