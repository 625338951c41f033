import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a page with a challenge may stay open before the key is used, in milliseconds. */
const lifetime = 60 * 60_000;

/**
 * A challenge that says by itself that it is ours, what for and until when: nothing has to be kept for everybody who
 * looks at the sign-in page.
 *
 * @param purpose - «sign-in», or whose new key it is
 * @returns base64url of expiry, nonce and signature
 */
export function makeChallenge(secret: string, purpose: string, now: Date): string {
  const body = Buffer.alloc(24);
  body.writeUIntBE(now.getTime() + lifetime, 0, 6);
  randomBytes(18).copy(body, 6);
  return Buffer.concat([body, sign(secret, purpose, body)]).toString('base64url');
}

/** Whether a challenge was made here for this purpose and has not expired. */
export function challengeHolds(
  secret: string,
  purpose: string,
  challenge: string,
  now: Date,
): boolean {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 56) return false;
  const body = bytes.subarray(0, 24);
  const signed = timingSafeEqual(bytes.subarray(24), sign(secret, purpose, body));
  return signed && body.readUIntBE(0, 6) > now.getTime();
}

const sign = (secret: string, purpose: string, body: Buffer) =>
  createHmac('sha256', secret).update(`passkey ${purpose}\0`).update(body).digest();
