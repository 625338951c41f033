import { createHmac } from 'node:crypto';
import { installationSecret } from '#platform/access/installation-secret.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import type { Kernel } from '#platform/kernel.ts';

/**
 * The secret of a registration's links and what of it is kept. It follows from the installation's secret, so that every
 * letter has the same link and yet it can't be read out of the database.
 */
export async function answerSecret(
  { config }: Pick<Kernel, 'config'>,
  registrationId: string,
): Promise<{ secret: string; hash: Buffer }> {
  const secret = createHmac('sha256', await installationSecret(config.dataDir))
    .update(`event-answer ${registrationId}`)
    .digest('base64url');
  return { secret, hash: hashSecret(secret) };
}
