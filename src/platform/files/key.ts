import { createHash } from 'node:crypto';

const sha256 = /^[0-9a-f]{64}$/;

/** The key under which bytes are kept: SHA-256 in hex. */
export function keyOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Guards the stores' paths: nothing but a digest ever becomes a part of one. */
export function requireKey(key: string): string {
  if (!sha256.test(key)) throw new TypeError('the key of a file is not a SHA-256 in hex');
  return key;
}
