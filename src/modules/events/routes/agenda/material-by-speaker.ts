import { callerOf } from '#platform/pages/caller.ts';
import { findOwnMaterial } from '../../agenda/speakers/visitors.ts';
import type { Route } from './+types/material-by-speaker';
import { handOut } from './hand-out.ts';

/** Hands a file that hangs on a talk out to its speaker, who has come by the letter. */
export function loader(args: Route.LoaderArgs) {
  const { kernel, address } = callerOf(args);
  const { speakerSecret, materialId } = args.params;
  return handOut(findOwnMaterial(kernel, speakerSecret, materialId, address));
}
