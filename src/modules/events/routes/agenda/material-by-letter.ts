import { callerOf } from '#platform/pages/caller.ts';
import { findMaterial } from '../../agenda/by-letter/visitors.ts';
import type { Route } from './+types/material-by-letter';
import { handOut } from './hand-out.ts';

/** Hands out a file of a material to whoever was invited by letter and is registered. */
export function loader(args: Route.LoaderArgs) {
  const { kernel, address } = callerOf(args);
  const { answerSecret, materialId } = args.params;
  return handOut(findMaterial(kernel, answerSecret, materialId, address));
}
