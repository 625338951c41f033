import { AppError } from '../errors.ts';
import { keyOf } from '../files/key.ts';
import type { FileStore } from '../files/store.ts';
import type { PackageWriter } from './package-writer.ts';

/**
 * Puts stored files into a package.
 * @throws Error naming a file whose bytes are lost or damaged: a package that lacks them would look whole
 */
export async function writeFiles(
  store: FileStore,
  target: PackageWriter,
  files: readonly { sha256: string }[],
  step: () => Promise<void>,
): Promise<void> {
  for (const { sha256 } of files) {
    const bytes = await store.get(sha256).catch((error: unknown) => {
      throw error instanceof AppError && error.code === 'not-found'
        ? new Error(`the bytes of file ${sha256} are lost`)
        : error;
    });
    if (keyOf(bytes) !== sha256) throw new Error(`the bytes of file ${sha256} are damaged`);
    await target.file(sha256, bytes);
    await step();
  }
}
