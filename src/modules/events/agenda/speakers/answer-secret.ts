import { createHmac } from 'node:crypto';
import { installationSecret } from '#platform/access/installation-secret.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import type { Kernel } from '#platform/kernel.ts';

/** The secret of the link in a speaker's letters and what of it is kept; as with registrations each letter has the same. */
export async function speakerSecret(
  { config }: Pick<Kernel, 'config'>,
  speakerId: string,
): Promise<{ secret: string; hash: Buffer }> {
  const secret = createHmac('sha256', await installationSecret(config.dataDir))
    .update(`speaker-answer ${speakerId}`)
    .digest('base64url');
  return { secret, hash: hashSecret(secret) };
}
