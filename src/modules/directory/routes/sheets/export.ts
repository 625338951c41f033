import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { exportDirectory } from '../../sheets/export/queries.ts';
import type { Route } from './+types/export';

export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, exportDirectory, { language: callerOf(args).locale }));
}
