import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { readMaterialFile } from '../../agenda/list-materials.ts';
import type { Route } from './+types/material-file';

/** Hands out a file of a material; an earlier version by `?number=`. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, materialId } = args.params;
  const number = new URL(args.request.url).searchParams.get('number') ?? undefined;
  return sendFile(await read(args, readMaterialFile, { eventId, materialId, number }));
}
