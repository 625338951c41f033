import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { CertificateContent } from '../schema.ts';
import { canonicalJson } from './canonical-json.ts';

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

const bytesOf = (code: string, content: unknown) => Buffer.from(canonicalJson({ code, content }));
