/** Where the bytes of files are kept: a folder, or an S3-compatible service. Keys are SHA-256 in hex. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Rejects with `AppError('not-found')` when there is nothing under the key. */
  get(key: string): Promise<Uint8Array>;
  /** Takes away what is kept for a time only. What is not there is gone already. */
  remove(key: string): Promise<void>;
}
