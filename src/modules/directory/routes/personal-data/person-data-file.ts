import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { exportData } from '../../personal-data/export-data.ts';
import type { Route } from './+types/person-data-file';

/** Everything about a person, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { locale: language } = callerOf(args);
  const { personId: id, format } = args.params;
  return sendFile(await read(args, exportData, { id, format: format as 'xlsx', language }));
}
