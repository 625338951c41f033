import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getMinutesFile } from '../../minutes/get-minutes-file.ts';
import type { Route } from './+types/minutes-file';

/** The minutes in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, format } = args.params;
  return sendFile(
    await read(args, getMinutesFile, { eventId, format: format === 'pdf' ? 'pdf' : 'docx' }),
  );
}
