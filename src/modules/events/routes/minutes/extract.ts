import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getExtractFile } from '../../minutes/get-minutes-file.ts';
import type { Route } from './+types/extract';

/** An extract for one question (`?point=…&person=…&format=pdf`). */
export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  return sendFile(
    await read(args, getExtractFile, {
      eventId: args.params.eventId,
      pointId: searchParams.get('point') ?? '',
      personId: searchParams.get('person') || undefined,
      format: searchParams.get('format') === 'pdf' ? 'pdf' : 'docx',
    }),
  );
}
