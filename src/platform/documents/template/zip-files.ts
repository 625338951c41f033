import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Files in one archive, as they are: papers of Word are packed already. Two of one name get numbers. */
export async function zipFiles(
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const taken = new Map<string, number>();
  for (const { name, bytes } of files) {
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    const own = before === 0 ? name : name.replace(/(\.[^.]*)?$/, ` (${before + 1})$1`);
    zip.addBuffer(Buffer.from(bytes), own, { compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}
