import { hideBadIds } from '#platform/errors.ts';
import type { FileContent } from '#platform/files/read-file.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { errorPage } from '#platform/pages/door.ts';

/** Hands a material out by the secret of a letter: nothing of it is left on a shared computer. */
export async function handOut(file: Promise<FileContent>): Promise<Response> {
  try {
    const reply = sendFile(await file);
    reply.headers.set('cache-control', 'no-store');
    return reply;
  } catch (error) {
    throw errorPage(hideBadIds(error, (field) => field === 'materialId'));
  }
}
