import { setTimeout } from 'node:timers/promises';
import { AppError, refuse } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { runOperation } from '../operation/run.ts';
import { systemActor } from './actor.ts';
import { membershipsOf } from './identify.ts';
import { limitRequests, withinLimits } from './limits.ts';
import { askResetOperation, useResetOperation } from './operations/reset-password.ts';
import { findReset } from './password-reset.ts';

/** How long asking takes at least, in milliseconds: how fast the answer comes must not tell that an account exists. */
const askingTakes = 400;

/**
 * Sends the link for a new password, if the address has an account with access to a centre. Nothing tells whether
 * it has: the answer is the same, also in time, and unknown addresses are counted too.
 *
 * @param address the visitor's, for the limits and the audit
 * @throws AppError `too-many-requests`
 */
export async function askReset(
  kernel: Kernel,
  email: string,
  address: string | null,
): Promise<void> {
  const account = email.trim().toLowerCase();
  await limitRequests(kernel.db, 'reset', { account, address });
  await Promise.all([sendReset(kernel, account, address), setTimeout(askingTakes)]);
}

async function sendReset(kernel: Kernel, email: string, address: string | null): Promise<void> {
  const user = await kernel.db
    .selectFrom('auth_user')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirst();
  const [membership] = user ? await membershipsOf(kernel.db, user.id) : [];
  if (!user || !membership) return;
  const actor = { ...systemActor(membership.centreId, user.name), ip: address };
  await runOperation(kernel, actor, askResetOperation, { userId: user.id });
}

/** Whether the link for a new password still works. */
export async function resetIsOpen(kernel: Kernel, secret: string): Promise<boolean> {
  return (await findReset(kernel.db, secret, kernel.now())) !== null;
}

/**
 * Takes the link for a new password: sets it and ends the account's sessions. Each link works once.
 *
 * @returns the account's address, to sign in with
 * @throws AppError `refused` (`reset-invalid`), `invalid` with fields, `too-many-requests`
 */
export async function useReset(
  kernel: Kernel,
  secret: string,
  given: { password: string; repeat: string },
  address: string | null,
): Promise<{ email: string }> {
  const isWrong = (error: unknown) =>
    error instanceof AppError && error.details.reason === 'reset-invalid';
  return withinLimits(kernel.db, { account: null, address }, isWrong, async () => {
    const reset = await findReset(kernel.db, secret, kernel.now());
    const [membership] = reset ? await membershipsOf(kernel.db, reset.userId) : [];
    if (!reset || !membership) throw refuse('reset-invalid');
    const actor = { ...systemActor(membership.centreId, 'password-reset'), ip: address };
    return runOperation(kernel, actor, useResetOperation, { ...reset, ...given });
  });
}
