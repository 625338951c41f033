import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getProgrammeFile } from '../../agenda/get-programme-file.ts';
import type { Route } from './+types/programme';

/** The programme in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, format } = args.params;
  return sendFile(
    await read(args, getProgrammeFile, { eventId, format: format === 'pdf' ? 'pdf' : 'docx' }),
  );
}
