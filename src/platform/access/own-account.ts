import { APIError } from 'better-auth/api';
import { AppError, refuse } from '../errors.ts';
import { withinLimits } from './limits.ts';
import { passwordIs } from './password.ts';
import { type Visitor, visitorHeaders } from './visitor.ts';

/** The signed-in person, whose wrong passwords count like those of signing in. */
export interface Owner extends Visitor {
  email: string;
}

/** Counts wrong passwords of whoever sits at an open session. @throws AppError as `attempt`, `too-many-requests`. */
export function limitedTo<R>({ db, email, address }: Owner, attempt: () => Promise<R>): Promise<R> {
  const isFailure = (error: unknown) => error instanceof AppError && error.code === 'refused';
  return withinLimits(db, { account: email, address }, isFailure, attempt);
}

/**
 * Begins to set up the authenticator app: the address for its QR code and the recovery codes.
 * @throws AppError `refused` (`password-wrong`), `too-many-requests`.
 */
export async function beginTotp(
  owner: Owner,
  password: string,
): Promise<{ uri: string; recoveryCodes: string[] }> {
  const begun = await limitedTo(owner, () =>
    refusing('password-wrong', () =>
      owner.auth.api.enableTwoFactor({
        headers: visitorHeaders(owner),
        body: { password, method: 'totp' },
      }),
    ),
  );
  if (begun.method !== 'totp') throw new Error('the authenticator app was asked for');
  return { uri: begun.totpURI, recoveryCodes: begun.backupCodes };
}

/**
 * Ends the set-up: the first code proves that the app has the secret.
 * @returns cookies of the session that replaces this one. @throws AppError `refused` (`code-wrong`).
 */
export async function finishTotp(owner: Owner, code: string): Promise<string[]> {
  const { headers: reply } = await limitedTo(owner, () =>
    refusing('code-wrong', () =>
      owner.auth.api.verifyTOTP({
        headers: visitorHeaders(owner),
        body: { code: code.replace(/\s/g, '') },
        returnHeaders: true,
      }),
    ),
  );
  return reply.getSetCookie();
}

/** Takes the second factor away. @returns cookies, as `finishTotp`. @throws AppError `refused` (`password-wrong`). */
export async function endTotp(owner: Owner, password: string): Promise<string[]> {
  const { headers: reply } = await limitedTo(owner, () =>
    refusing('password-wrong', () =>
      owner.auth.api.disableTwoFactor({
        headers: visitorHeaders(owner),
        body: { password },
        returnHeaders: true,
      }),
    ),
  );
  return reply.getSetCookie();
}

/**
 * The recovery codes that are left. @throws AppError `refused` (`password-wrong`, `no-codes`)
 */
export async function recoveryCodes(
  owner: Owner & { userId: string },
  password: string,
): Promise<string[]> {
  await limitedTo(owner, async () => {
    if (!(await passwordIs(owner.db, owner.userId, password))) throw refuse('password-wrong');
  });
  const { backupCodes } = await refusing('no-codes', () =>
    owner.auth.api.viewBackupCodes({ body: { userId: owner.userId } }),
  );
  return backupCodes;
}

/** Makes new recovery codes; those before end. @throws AppError `refused` (`password-wrong`), `too-many-requests`. */
export async function renewRecoveryCodes(owner: Owner, password: string): Promise<string[]> {
  const { backupCodes } = await limitedTo(owner, () =>
    refusing('password-wrong', () =>
      owner.auth.api.generateBackupCodes({ headers: visitorHeaders(owner), body: { password } }),
    ),
  );
  return backupCodes;
}

async function refusing<R>(reason: string, call: () => Promise<R>): Promise<R> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof APIError) throw new AppError('refused', { reason });
    throw error;
  }
}
