import { randomBytes } from 'node:crypto';
import { alphabet, length } from './code.ts';

/** A code for the public check: 130 random bits. */
export function newCode(): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join('');
}
