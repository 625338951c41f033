import { hideBadIds } from '#platform/errors.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { errorPage } from '#platform/pages/door.ts';
import { findOwnMaterial } from '../../agenda/speakers/visitors.ts';
import type { Route } from './+types/material-by-speaker';

/** Hands a file that hangs on a talk out to its speaker, who has come by the letter. */
export async function loader(args: Route.LoaderArgs) {
  const { kernel, address } = callerOf(args);
  const { speakerSecret, materialId } = args.params;
  try {
    return sendFile(await findOwnMaterial(kernel, speakerSecret, materialId, address));
  } catch (error) {
    throw errorPage(hideBadIds(error, (field) => field === 'materialId'));
  }
}
