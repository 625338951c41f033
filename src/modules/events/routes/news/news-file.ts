import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getNewsFile } from '../../news/get-news-file.ts';
import type { Route } from './+types/news-file';

/** The news of an event in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, format } = args.params;
  return sendFile(
    await read(args, getNewsFile, { eventId, format: format === 'pdf' ? 'pdf' : 'docx' }),
  );
}
