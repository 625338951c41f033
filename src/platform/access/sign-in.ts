import { APIError } from 'better-auth/api';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Auth } from './accounts.ts';
import { checkLimits, clearFailures, countFailure } from './limits.ts';

export interface Visitor {
  auth: Auth;
  db: Db;
  headers: Headers;
  address: string | null;
}

/** What to send back to the browser, and whether a code from the authenticator app is still wanted. */
export interface SignInOutcome {
  cookies: string[];
  codeWanted: boolean;
}

/**
 * Signs in with e-mail and password.
 * @throws AppError `refused` (`sign-in-failed`: no account and a wrong password look the same),
 *   `too-many-requests`.
 */
export async function signIn(
  { auth, db, headers, address }: Visitor,
  { email, password }: { email: string; password: string },
): Promise<SignInOutcome> {
  return limited(db, email, address, 'sign-in-failed', async () => {
    const { response, headers: reply } = await auth.api.signInEmail({
      body: { email: email.trim().toLowerCase(), password },
      headers,
      returnHeaders: true,
    });
    const codeWanted = 'twoFactorRedirect' in response && Boolean(response.twoFactorRedirect);
    return { cookies: reply.getSetCookie(), codeWanted };
  });
}

/**
 * The second step: a code from the authenticator app, or one of the recovery codes.
 * @throws AppError `refused` (`code-wrong`), `too-many-requests`.
 */
export async function confirmCode(
  { auth, db, headers, address }: Visitor,
  code: string,
): Promise<SignInOutcome> {
  const digits = code.replace(/\s/g, '');
  return limited(db, `code:${headers.get('cookie') ?? ''}`, address, 'code-wrong', async () => {
    const call = /^\d{6}$/.test(digits)
      ? auth.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
      : auth.api.verifyBackupCode({ body: { code: code.trim() }, headers, returnHeaders: true });
    return { cookies: (await call).headers.getSetCookie(), codeWanted: false };
  });
}

/** Ends this browser's session. @returns cookies that clear it. */
export async function signOut({
  auth,
  headers,
}: Pick<Visitor, 'auth' | 'headers'>): Promise<string[]> {
  const { headers: reply } = await auth.api.signOut({ headers, returnHeaders: true });
  return reply.getSetCookie();
}

async function limited<R>(
  db: Db,
  account: string,
  address: string | null,
  reason: string,
  attempt: () => Promise<R>,
): Promise<R> {
  await checkLimits(db, account, address);
  try {
    const result = await attempt();
    await clearFailures(db, account);
    return result;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await countFailure(db, account, address);
    throw new AppError('refused', { reason });
  }
}
