import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { sql } from 'kysely';
import { AppError, refuse } from '../../errors.ts';
import type { Auth } from '../accounts.ts';
import { withinLimits } from '../limits.ts';
import type { SignInOutcome } from '../sign-in.ts';
import { type Visitor, visitorHeaders } from '../visitor.ts';
import { challengeHolds, makeChallenge } from './challenge.ts';
import { readAnswer } from './read-answer.ts';
import { relyingParty } from './relying-party.ts';

/** What the browser needs to use a key. */
export type KeyOptions = Omit<PublicKeyCredentialRequestOptionsJSON, 'extensions'>;

/**
 * What the browser is asked at the sign-in page; null where keys can't be used. No address is asked: the key knows whose
 * it is.
 */
export async function askPasskey(auth: Auth, publicUrl: string): Promise<KeyOptions | null> {
  const party = relyingParty(publicUrl);
  if (!party) return null;
  const challenge = makeChallenge(auth.options.secret, 'sign-in', new Date());
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
  });
}

/**
 * Signs in with a key of a device: it asks for a finger, a face or a PIN itself, so that no code is wanted besides.
 *
 * @param answer - JSON of the browser's `AuthenticationResponseJSON`
 * @throws AppError `refused` (`passkey-failed`: unknown, removed and wrong keys, and used answers, look the same),
 *   `too-many-requests`
 */
export async function signInWithPasskey(
  visitor: Visitor,
  publicUrl: string,
  answer: string,
): Promise<SignInOutcome> {
  const { auth, db, address } = visitor;
  const isFailure = (error: unknown) => error instanceof AppError && error.code === 'refused';
  return withinLimits(db, { account: null, address }, isFailure, async () => {
    const userId = await proveKey(visitor, publicUrl, answer);
    const { headers } = await auth.api.openSession({
      body: { userId },
      headers: visitorHeaders(visitor),
      returnHeaders: true,
    });
    return { cookies: headers.getSetCookie(), codeWanted: false };
  });
}

/** @returns whose key it is */
async function proveKey({ auth, db }: Visitor, publicUrl: string, answer: string): Promise<string> {
  const party = relyingParty(publicUrl);
  const response = readAnswer<AuthenticationResponseJSON>(answer);
  if (!party || !response) throw refuse('passkey-failed');
  const key = await db
    .selectFrom('auth_passkey')
    .selectAll()
    .where('credential_id', '=', response.id)
    .executeTakeFirst();
  if (!key) throw refuse('passkey-failed');
  let challenge = '';
  const proved = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (given) => {
      challenge = given;
      return challengeHolds(auth.options.secret, 'sign-in', given, new Date());
    },
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {
      id: key.credential_id,
      publicKey: Uint8Array.from(key.public_key),
      counter: key.counter,
      transports: key.transports,
    },
    requireUserVerification: true,
  }).catch(() => null);
  if (!proved?.verified) throw refuse('passkey-failed');
  await takeOnce(db, challenge);
  await db
    .updateTable('auth_passkey')
    .set({ counter: proved.authenticationInfo.newCounter, last_used_at: sql`now()` })
    .where('id', '=', key.id)
    .execute();
  return key.user_id;
}

/** Whoever has overheard an answer can't send it again. @throws AppError `refused` when it was used */
async function takeOnce(db: Visitor['db'], challenge: string): Promise<void> {
  const used = await db
    .insertInto('auth_verification')
    .values({
      id: `passkey:${challenge}`,
      identifier: 'passkey-used',
      value: '',
      expires_at: new Date(Date.now() + 2 * 60 * 60_000),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!used) throw refuse('passkey-failed');
}
