import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { CertificateContent } from '../schema.ts';

/** Signs what a certificate says together with its code (Ed25519). */
export function signContent(
  privateKey: KeyObject,
  code: string,
  content: CertificateContent,
): Buffer {
  return sign(null, bytesOf(code, content), privateKey);
}

/** Whether the centre has signed just this. @param content as the database gives it, to the last field */
export function isSigned(
  publicKey: Buffer,
  { code, content, signature }: { code: string; content: unknown; signature: Buffer },
): boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, bytesOf(code, content), key, signature);
}

const bytesOf = (code: string, content: unknown) => Buffer.from(canonical({ code, content }));

/** JSON with sorted keys and nothing else that may differ: the database keeps keys in an order of its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`);
  return `{${entries.join(',')}}`;
}
