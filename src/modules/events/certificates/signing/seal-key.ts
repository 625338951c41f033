import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { installationSecret } from '#platform/access/installation-secret.ts';

/** What sealed keys are for; another use of the secret gives another key. */
const purpose = 'kabinet certificate keys';

const keyFor = async (dataDir: string) =>
  Buffer.from(hkdfSync('sha256', await installationSecret(dataDir), '', purpose, 32));

/** Seals a private key with the secret of the installation (AES-256-GCM): nonce, mark, text. */
export async function sealKey(dataDir: string, key: Uint8Array): Promise<Buffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keyFor(dataDir), nonce);
  const text = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @returns the key; null for one that another installation has sealed */
export async function openKey(dataDir: string, sealed: Buffer): Promise<Buffer | null> {
  const decipher = createDecipheriv('aes-256-gcm', await keyFor(dataDir), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}
