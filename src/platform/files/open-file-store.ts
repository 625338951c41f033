import { join } from 'node:path';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';
import { openDiskStore } from './disk-store.ts';
import { openS3Store } from './s3-store.ts';
import type { FileStore } from './store.ts';

/**
 * Opens the store that the settings name: an S3-compatible service by `STORAGE_URL`, else the folder
 * `files` below `DATA_DIR`.
 *
 * @throws StartError when the address of the service can't be understood.
 */
export function openFileStore({
  dataDir,
  storageUrl,
}: Pick<Config, 'dataDir' | 'storageUrl'>): FileStore {
  if (!storageUrl) return openDiskStore(join(dataDir, 'files'));
  return openS3Store(readStorageUrl(storageUrl));
}

/**
 * Reads `s3://key:secret@host[:port]/bucket[/prefix][?region=…][&insecure=1]`; key and secret are
 * percent-encoded as in any address.
 *
 * @throws StartError without repeating the address: it holds the secret.
 */
export function readStorageUrl(text: string) {
  const url = new URL(text);
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  if (url.protocol !== 's3:' || !url.username || !url.password || !url.host || !path)
    throw new StartError('STORAGE_URL must be an address like s3://key:secret@host/bucket.');
  const scheme = url.searchParams.get('insecure') === '1' ? 'http' : 'https';
  return {
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
    /** Where the objects are, without a closing slash: the bucket in the path, as every service takes it. */
    folder: `${scheme}://${url.host}/${path}`,
  };
}
