import { APIError } from 'better-auth/api';
import { AppError } from '../errors.ts';
import type { Auth } from './accounts.ts';

export interface SessionRow {
  id: string;
  token: string;
  current: boolean;
  createdAt: Date;
  updatedAt: Date;
  address: string | null;
  userAgent: string | null;
}

/** The places where the person is signed in, the newest first. */
export async function listSessions(
  auth: Auth,
  headers: Headers,
  currentId: string | null,
): Promise<SessionRow[]> {
  const sessions = await auth.api.listSessions({ headers });
  return sessions
    .map(({ id, token, createdAt, updatedAt, ipAddress, userAgent }) => ({
      id,
      token,
      current: id === currentId,
      createdAt,
      updatedAt,
      address: ipAddress ?? null,
      userAgent: userAgent ?? null,
    }))
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
}

/** Ends one session of the signed-in person. @throws AppError `not-found` for another's or an unknown one. */
export async function endSession(auth: Auth, headers: Headers, sessionId: string): Promise<void> {
  const session = (await listSessions(auth, headers, null)).find(({ id }) => id === sessionId);
  if (!session) throw new AppError('not-found');
  await auth.api.revokeSession({ headers, body: { token: session.token } });
}

export async function endOtherSessions(auth: Auth, headers: Headers): Promise<void> {
  await auth.api.revokeOtherSessions({ headers });
}

/** Changes the password and ends the other sessions. @throws AppError `refused` (`password-wrong`). */
export async function changePassword(
  auth: Auth,
  headers: Headers,
  { current, next }: { current: string; next: string },
): Promise<string[]> {
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
  const { headers: reply } = await refusing('password-wrong', () =>
    auth.api.changePassword({ headers, body, returnHeaders: true }),
  );
  return reply.getSetCookie();
}

/** Begins to set up the authenticator app: the address for its QR code and the recovery codes. */
export async function beginTotp(
  auth: Auth,
  headers: Headers,
  password: string,
): Promise<{ uri: string; recoveryCodes: string[] }> {
  const begun = await refusing('password-wrong', () =>
    auth.api.enableTwoFactor({ headers, body: { password, method: 'totp' } }),
  );
  if (begun.method !== 'totp') throw new Error('the authenticator app was asked for');
  return { uri: begun.totpURI, recoveryCodes: begun.backupCodes };
}

/** Ends the set-up: the first code proves that the app has the secret. @throws AppError `refused` (`code-wrong`). */
export async function finishTotp(auth: Auth, headers: Headers, code: string): Promise<string[]> {
  const { headers: reply } = await refusing('code-wrong', () =>
    auth.api.verifyTOTP({ headers, body: { code: code.replace(/\s/g, '') }, returnHeaders: true }),
  );
  return reply.getSetCookie();
}

export async function endTotp(auth: Auth, headers: Headers, password: string): Promise<string[]> {
  const { headers: reply } = await refusing('password-wrong', () =>
    auth.api.disableTwoFactor({ headers, body: { password }, returnHeaders: true }),
  );
  return reply.getSetCookie();
}

async function refusing<R>(reason: string, call: () => Promise<R>): Promise<R> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof APIError) throw new AppError('refused', { reason });
    throw error;
  }
}
