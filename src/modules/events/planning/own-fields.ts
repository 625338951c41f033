import { isIsoDate } from '#platform/datetime/iso-date.ts';
import type { KindRow } from '../kinds/schema.ts';
import type { EventFields } from './schema.ts';

type Field = KindRow['settings']['fields'][number];

/** Longest answer to an own field. */
const longest = 2000;

/**
 * What is wrong with an event's own fields, by the first that is; null when nothing is. What a kind no longer asks stays
 * as it was said.
 *
 * @param complete whether what the kind requires has to be there: while a draft is laid out little is known
 */
export function ownFieldProblem(
  fields: readonly Field[],
  said: EventFields['ownFields'],
  complete: boolean,
): { path: string; code: string } | null {
  for (const field of fields) {
    const value = said[field.key];
    const path = `ownFields.${field.key}`;
    if (value === undefined || value === '') {
      if (complete && field.required) return { path, code: 'required' };
    } else if (!fits(field, value)) return { path, code: 'invalid' };
  }
  return null;
}

function fits({ type, choices = [] }: Field, value: string | number | boolean): boolean {
  if (type === 'yes') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || value.length > longest) return false;
  if (type === 'date') return isIsoDate(value);
  return type === 'text' || choices.some(({ key }) => key === value);
}
