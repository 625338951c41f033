/** What the rows of a sheet become. */
export const sheetKinds = ['people', 'organisations', 'professions', 'members'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What becomes of a row when the sheet is accepted; `kept` after undoing: it was changed since. */
export const rowStates = [
  'new',
  'changed',
  'unchanged',
  'doubt',
  'wrong',
  'skipped',
  'kept',
] as const;
export type RowState = (typeof rowStates)[number];

export const importStates = [
  'reading',
  'checking',
  'preview',
  'accepting',
  'accepted',
  'undoing',
  'undone',
  'failed',
  'discarded',
] as const;
export type ImportState = (typeof importStates)[number];

/** States in which a job is at work. */
export const busyStates: readonly ImportState[] = ['reading', 'checking', 'accepting', 'undoing'];
