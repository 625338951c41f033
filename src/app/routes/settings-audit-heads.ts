import { readHeads } from '#platform/audit/seal/heads-file.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import type { Route } from './+types/settings-audit-heads';

/** The seals of the log as a text to be kept elsewhere. */
export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, readHeads, {}));
}
