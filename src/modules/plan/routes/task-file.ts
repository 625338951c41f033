import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getEvidenceFile } from '../queries/get-evidence-file.ts';
import type { Route } from './+types/task-file';

/** Hands out the file of a piece of evidence. */
export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, getEvidenceFile, { evidenceId: args.params.evidenceId }));
}
