import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getSignedMinutes } from '../../minutes/get-minutes-file.ts';
import type { Route } from './+types/signed-file';

/** Hands out a signed paper of minutes. */
export async function loader(args: Route.LoaderArgs) {
  const { eventId, fileId } = args.params;
  return sendFile(await read(args, getSignedMinutes, { eventId, fileId }));
}
