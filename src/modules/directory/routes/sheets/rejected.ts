import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readRejected } from '../../sheets/export/queries.ts';
import type { Route } from './+types/rejected';

export async function loader(args: Route.LoaderArgs) {
  const { importId } = args.params;
  return sendFile(await read(args, readRejected, { importId, language: callerOf(args).locale }));
}
