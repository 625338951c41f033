import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { refuse } from '../../errors.ts';
import { limitedTo, type Owner } from '../own-account.ts';
import { passwordIs } from '../password.ts';
import { challengeHolds, makeChallenge } from './challenge.ts';
import { readAnswer } from './read-answer.ts';
import { relyingParty } from './relying-party.ts';

/** What the browser needs to make a key. */
export type NewKeyOptions = Omit<PublicKeyCredentialCreationOptionsJSON, 'extensions'>;

/** Signatures that keys may use, as COSE numbers them: EdDSA, ES256, RS256; every browser knows one of them. */
const algorithms = [-8, -7, -257];

/** An account's owner, and the address under which the program is known. */
export type KeyOwner = Owner & { userId: string; name: string; publicUrl: string };

/** A key that was proved to be the browser's, ready to be kept. */
export interface ProvedKey {
  credentialId: string;
  /** COSE, base64url. */
  publicKey: string;
  counter: number;
  transports: string[];
  synced: boolean;
}

/**
 * What the browser is asked when a key is made. An open session alone is not enough to add a way in: the password is.
 * @throws AppError `refused` (`password-wrong`, `passkeys-unavailable`), `too-many-requests`
 */
export async function beginPasskey(owner: KeyOwner, password: string): Promise<NewKeyOptions> {
  const party = relyingParty(owner.publicUrl);
  if (!party) throw refuse('passkeys-unavailable');
  await limitedTo(owner, async () => {
    if (!(await passwordIs(owner.db, owner.userId, password))) throw refuse('password-wrong');
  });
  const known = await owner.db
    .selectFrom('auth_passkey')
    .select(['credential_id as id', 'transports'])
    .where('user_id', '=', owner.userId)
    .execute();
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: owner.email,
    userDisplayName: owner.name,
    userID: new TextEncoder().encode(owner.userId),
    challenge: challengeBytes(makeChallenge(secretOf(owner), `new ${owner.userId}`, new Date())),
    excludeCredentials: known,
    supportedAlgorithmIDs: algorithms,
    // A key that needs no address typed, and that asks for a finger, a face or a PIN: two factors in one.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * Checks what the browser answered.
 * @param answer - JSON of the browser's `RegistrationResponseJSON`
 * @throws AppError `refused` (`passkey-not-made`)
 */
export async function provePasskey(owner: KeyOwner, answer: string): Promise<ProvedKey> {
  const party = relyingParty(owner.publicUrl);
  const response = readAnswer<RegistrationResponseJSON>(answer);
  if (!party || !response) throw refuse('passkey-not-made');
  const proved = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) =>
      challengeHolds(secretOf(owner), `new ${owner.userId}`, challenge, new Date()),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!proved?.verified) throw refuse('passkey-not-made');
  const { credential, credentialBackedUp } = proved.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    synced: credentialBackedUp,
  };
}

/** The library takes bytes, and would encode a text's letters. */
const challengeBytes = (challenge: string) =>
  Uint8Array.from(Buffer.from(challenge, 'base64url')) as Uint8Array<ArrayBuffer>;

const secretOf = ({ auth }: Owner): string => auth.options.secret;
