import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getNoteFile } from '../../visits/note/get-note-file.ts';
import type { Route } from './+types/note-file';

/** The note of a visit in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { visitId, format } = args.params;
  return sendFile(
    await read(args, getNoteFile, { visitId, format: format === 'pdf' ? 'pdf' : 'docx' }),
  );
}
