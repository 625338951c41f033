import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readStaffFile } from '../../people/staff-table-file.ts';
import type { Route } from './+types/table-export';
import { tableAsked } from './table-asked.ts';

/** The staff tables under the same filters in Excel, Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const asked = tableAsked(new URL(args.request.url).searchParams);
  const file = await read(args, readStaffFile, {
    ...asked,
    language: callerOf(args).locale,
    format: args.params.format as 'xlsx',
  });
  return sendFile(file);
}
