import { hideBadIds } from '#platform/errors.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { errorPage } from '#platform/pages/door.ts';
import { findMaterial } from '../../agenda/by-letter/visitors.ts';
import type { Route } from './+types/material-by-letter';

/** Hands out a file of a material to whoever was invited by letter and is registered. */
export async function loader(args: Route.LoaderArgs) {
  const { kernel, address } = callerOf(args);
  const { answerSecret, materialId } = args.params;
  try {
    return sendFile(await findMaterial(kernel, answerSecret, materialId, address));
  } catch (error) {
    throw errorPage(hideBadIds(error, (field) => field === 'materialId'));
  }
}
