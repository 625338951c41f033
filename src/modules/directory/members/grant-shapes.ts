import { z } from 'zod';
import { type Role, roles } from '#platform/access/actor.ts';
import { placesOfRole } from '#platform/access/may-give.ts';

const idOrNull = z.uuid().nullable().default(null);
const day = z.iso.date().nullable().default(null);

/** What is given: a system role or an own role, in one place or (none told) the whole centre. */
export const givenShape = {
  role: z.enum(roles).nullable().default(null),
  ownRoleId: idOrNull,
  organisationId: idOrNull,
  sectionId: idOrNull,
  directionId: idOrNull,
};

/** From when to when (the last day) a grant is valid, and by what. */
export const periodShape = {
  since: day,
  until: day,
  ground: z.string().trim().max(300).default(''),
};

interface Given {
  role: Role | null;
  ownRoleId: string | null;
  organisationId: string | null;
  sectionId: string | null;
  directionId: string | null;
}

/** Which part of a centre is named: the column's name, or `centre`. */
const placeOf = ({ organisationId, sectionId, directionId }: Given) => {
  const named = [
    organisationId && 'organisation',
    sectionId && 'section',
    directionId && 'direction',
  ].filter((kind) => kind !== null && kind !== '');
  return named.length > 1 ? null : ((named[0] ?? 'centre') as (typeof placesOfRole)[Role][number]);
};

/** Adds to a form's problems when role and place don't go together. */
export function checkGiven(given: Given, context: z.RefinementCtx): void {
  const problem = (path: string, code: string, message: string) =>
    void context.addIssue({ code: 'custom', path: [path], params: { code }, message });
  if ((given.role === null) === (given.ownRoleId === null))
    problem('role', 'required', 'either a role or an own role');
  const place = placeOf(given);
  if (place === null) problem('place', 'one-place', 'at most one place');
  else if (given.role && !placesOfRole[given.role].includes(place))
    problem('place', 'wrong-place', `in one of: ${placesOfRole[given.role].join(', ')}`);
}

/** Adds to a form's problems when a period ends before it begins. */
export function checkPeriod(
  { since, until }: { since: string | null; until: string | null },
  context: z.RefinementCtx,
): void {
  if (since && until && until < since)
    context.addIssue({
      code: 'custom',
      path: ['until'],
      params: { code: 'period-order' },
      message: 'ends before it begins',
    });
}

/** A place with its name today. */
export const namedPlace = z.object({
  kind: z.enum(['organisation', 'section', 'direction']),
  id: z.uuid(),
  name: z.string(),
});

const grantStates = ['current', 'future', 'ended'] as const;

/** One grant of a member, as lists show it. */
export const shownGrant = z.object({
  id: z.uuid(),
  role: z.enum(roles).nullable(),
  ownRole: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Null for the whole centre. */
  place: namedPlace.nullable(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  ground: z.string(),
  /** The day on which the person leaves, where that is what ends the grant. */
  leftOn: z.iso.date().nullable(),
  state: z.enum(grantStates),
});
export type ShownGrant = z.output<typeof shownGrant>;
