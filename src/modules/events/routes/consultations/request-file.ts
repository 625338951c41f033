import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getRequestFile } from '../../consultations/requests/list-requests.ts';
import type { Route } from './+types/request-file';

/** Hands out what was made of an order, or came with an answer. */
export async function loader(args: Route.LoaderArgs) {
  const { requestId } = args.params;
  return sendFile(await read(args, getRequestFile, { requestId }));
}
