import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { readCentreExport } from '../../centres/list-exports.ts';
import type { Route } from './+types/transfer-file';

/** The package itself. */
export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, readCentreExport, { id: args.params.workId }));
}
