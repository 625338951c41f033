import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getCertificateFile } from '../../certificates/files/list-files.ts';
import type { Route } from './+types/made-file';

/** Hands out a file with many certificates. */
export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, getCertificateFile, { workId: args.params.workId }));
}
