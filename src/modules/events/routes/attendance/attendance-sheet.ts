import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { getSheetFile } from '../../attendance/get-sheet-file.ts';
import type { Route } from './+types/attendance-sheet';

/** The sheet for signatures, in the reader's language. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, format } = args.params;
  const { locale } = callerOf(args);
  return sendFile(
    await read(args, getSheetFile, {
      eventId,
      format: format === 'pdf' ? 'pdf' : 'docx',
      language: locale,
    }),
  );
}
