import type { i18n } from 'i18next';
import type { Locale } from '#platform/i18n/locales.ts';

/** One field of a record as people read it. */
export interface SaidField {
  label: string;
  value: string;
}

/** What a record says, by field. */
export type Said = Record<string, SaidField>;

/** Words a record as a conflict tells of it (`SendProblem.current`). */
export type SayCurrent = (
  current: unknown,
  reader: { i18n: i18n; locale: Locale; zone: string },
) => Said;

export interface Difference {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

/** Where what waits on the device and what the server has differ; a field that one of them doesn't tell is empty there. */
export function differences(mine: Said, theirs: Said): Difference[] {
  return Object.keys({ ...theirs, ...mine }).flatMap((field) => {
    const label = (theirs[field] ?? mine[field])?.label ?? field;
    const [own, other] = [mine[field]?.value ?? '', theirs[field]?.value ?? ''];
    return own === other ? [] : [{ field, label, mine: own, theirs: other }];
  });
}
