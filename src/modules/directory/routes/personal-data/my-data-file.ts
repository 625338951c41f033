import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { exportOwnData } from '../../personal-data/export-data.ts';
import type { Route } from './+types/my-data-file';

/** Everything about the one who is signed in, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { locale: language } = callerOf(args);
  const format = args.params.format as 'xlsx';
  return sendFile(await read(args, exportOwnData, { format, language }));
}
