import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { readVisitPhoto } from '../../visits/photos/read-photo-file.ts';
import type { Route } from './+types/photo-file';

/** A photo of a visit; small with `?small`. */
export async function loader(args: Route.LoaderArgs) {
  const { visitId, photoId } = args.params;
  const small = new URL(args.request.url).searchParams.has('small');
  return sendFile(await read(args, readVisitPhoto, { visitId, photoId, small }));
}
