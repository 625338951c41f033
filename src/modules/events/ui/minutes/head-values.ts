import { z } from 'zod';
import type { Minutes } from '../../minutes/read-minutes.ts';

/** What stands above the points as its form holds it: everything is text. */
export const headValues = z.object({
  number: z.string(),
  heldOn: z.string(),
  place: z.string(),
  chair: z.string(),
  secretary: z.string(),
  members: z.string(),
  guests: z.string(),
  membersDue: z.string(),
});
export type HeadValues = z.output<typeof headValues>;
export const headFields = Object.keys(headValues.shape) as (keyof HeadValues)[];

export const headOf = ({ chair, secretary, members, guests, ...head }: Minutes): HeadValues => ({
  number: String(head.number),
  heldOn: head.heldOn,
  place: head.place,
  chair: chair?.name ?? '',
  secretary: secretary?.name ?? '',
  members: members.join('\n'),
  guests: guests.join('\n'),
  membersDue: String(head.membersDue ?? ''),
});

/**
 * What somebody changed in the form, against what it was filled with.
 *
 * @param now what others have saved meanwhile
 * @returns the fields that were changed, and those of them that another person changed otherwise
 */
export function headChanges(
  was: HeadValues,
  typed: HeadValues,
  now: HeadValues,
): { changed: (keyof HeadValues)[]; clashes: (keyof HeadValues)[] } {
  const changed = headFields.filter((name) => typed[name] !== was[name]);
  return {
    changed,
    clashes: changed.filter((name) => now[name] !== was[name] && now[name] !== typed[name]),
  };
}
