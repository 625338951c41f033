import type { Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

const readers: readonly Role[] = [
  'administrator',
  'director',
  'methodist',
  'institution-head',
  'institution-deputy',
];

/** Where the person works, and where they are to lead: whoever proposes somebody answers for both. */
const keeps: Permission<{ place: Place }> = {
  roles: ['administrator', 'director', 'methodist', 'institution-head'],
  place: ({ place }) => place,
};

/** Who is prepared to lead is not for everybody's eyes. */
export const reservePermissions = {
  'reserve.read': { roles: readers, place: 'reach' },
  'reserve.add': keeps,
  'reserve.update': keeps,
  'reserve.end': keeps,
  'reserve.remove': keeps,
} as const satisfies PermissionTable;
