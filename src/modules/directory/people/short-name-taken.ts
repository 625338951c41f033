import { type AppError, refuse } from '#platform/errors.ts';

/** Two of the centre's people would be named alike in its papers. */
export function shortNameTaken(shortName: string): AppError {
  return refuse('directory.short-name-taken', { shortName });
}
