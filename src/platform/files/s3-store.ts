import { AwsClient } from 'aws4fetch';
import { AppError, notFound } from '../errors.ts';
import { keyOf, requireKey } from './key.ts';
import type { FileStore } from './store.ts';

export interface S3Options {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
  /** Address of the bucket, with an optional prefix, without a closing slash. */
  folder: string;
}

const patience = 60_000;

/** Keeps files in an S3-compatible service. What can be tried again is, three times, with pauses. */
export function openS3Store({ folder, ...account }: S3Options): FileStore {
  const client = new AwsClient({ ...account, service: 's3', retries: 3, initRetryMs: 200 });
  const addressOf = (key: string) => `${folder}/${requireKey(key)}`;
  return {
    async put(key, bytes) {
      // The signature covers the digest of the body, so that the service refuses damaged bytes.
      const reply = await reach(() =>
        client.fetch(addressOf(key), {
          method: 'PUT',
          body: bytes as Uint8Array<ArrayBuffer>,
          headers: {
            'content-type': 'application/octet-stream',
            'x-amz-content-sha256': keyOf(bytes),
          },
          signal: AbortSignal.timeout(patience),
        }),
      );
      await reply.body?.cancel();
      if (!reply.ok) throw unavailable(reply.status);
    },
    async get(key) {
      const reply = await reach(() =>
        client.fetch(addressOf(key), { signal: AbortSignal.timeout(patience) }),
      );
      if (reply.ok) return new Uint8Array(await reply.arrayBuffer());
      await reply.body?.cancel();
      throw reply.status === 404 ? notFound() : unavailable(reply.status);
    },
    async remove(key) {
      const reply = await reach(() =>
        client.fetch(addressOf(key), { method: 'DELETE', signal: AbortSignal.timeout(patience) }),
      );
      await reply.body?.cancel();
      if (!reply.ok && reply.status !== 404) throw unavailable(reply.status);
    },
  };
}

async function reach(call: () => Promise<Response>): Promise<Response> {
  try {
    return await call();
  } catch (error) {
    throw Object.assign(unavailable(0), { cause: error });
  }
}

function unavailable(status: number): AppError {
  return new AppError('unavailable', { reason: 'file-storage', params: { status } });
}
