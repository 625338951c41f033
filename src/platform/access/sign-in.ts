import { APIError } from 'better-auth/api';
import { AppError } from '../errors.ts';
import { withinLimits } from './limits.ts';
import { type Visitor, visitorHeaders } from './visitor.ts';

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
  visitor: Visitor,
  { email, password }: { email: string; password: string },
): Promise<SignInOutcome> {
  return limited(visitor, email, 'sign-in-failed', async () => {
    const { response, headers: reply } = await visitor.auth.api.signInEmail({
      body: { email: email.trim().toLowerCase(), password },
      headers: visitorHeaders(visitor),
      returnHeaders: true,
    });
    const codeWanted = 'twoFactorRedirect' in response && Boolean(response.twoFactorRedirect);
    return { cookies: reply.getSetCookie(), codeWanted };
  });
}

/**
 * The second step: a code from the authenticator app, or one of the recovery codes. Five wrong codes end
 * the attempt, ten in a row lock the account's second step for a quarter of an hour, whoever sends them.
 * @throws AppError `refused` (`code-wrong`), `too-many-requests`.
 */
export async function confirmCode(visitor: Visitor, code: string): Promise<SignInOutcome> {
  const digits = code.replace(/\s/g, '');
  const headers = visitorHeaders(visitor);
  return limited(visitor, null, 'code-wrong', async () => {
    const { api } = visitor.auth;
    const call = /^\d{6}$/.test(digits)
      ? api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
      : api.verifyBackupCode({ body: { code: code.trim() }, headers, returnHeaders: true });
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

/** @param account - the address tried; null when only the network can be told (the second step). */
async function limited<R>(
  { db, address }: Visitor,
  account: string | null,
  reason: string,
  attempt: () => Promise<R>,
): Promise<R> {
  try {
    return await withinLimits(db, { account, address }, (e) => e instanceof APIError, attempt);
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    throw new AppError('refused', { reason: isLocked(error) ? 'code-locked' : reason });
  }
}

/** Too many wrong codes: only time, or signing in anew, helps. */
function isLocked({ body }: APIError): boolean {
  return [
    'ACCOUNT_TEMPORARILY_LOCKED',
    'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
    'INVALID_TWO_FACTOR_COOKIE',
  ].includes(body?.code ?? '');
}
