import type { Actor } from '#platform/access/actor.ts';
import type { Permission, PermissionTable } from '#platform/access/permission.ts';
import { assignmentPermissions } from './permissions/assignments.ts';
import { centrePermissions } from './permissions/centres.ts';
import { memberPermissions } from './permissions/members.ts';
import { organisationPermissions } from './permissions/organisations.ts';
import { peoplePermissions } from './permissions/people.ts';
import { personalDataPermissions } from './permissions/personal-data.ts';
import { reservePermissions } from './permissions/reserve.ts';
import { searchPermissions } from './permissions/search.ts';
import { sectionPermissions } from './permissions/sections.ts';
import { sheetPermissions } from './permissions/sheets.ts';

const everyone: Permission = { roles: 'everyone' };
const administrator: Permission = { roles: ['administrator'] };

/** Tokens are made and ended by the person, signed in: a stolen token can't prolong itself. */
const ownToken: Permission<{ userId: string | null }> = {
  roles: 'everyone',
  when: (actor: Actor, { userId }) => actor.kind === 'user' && actor.userId === userId,
};

export const directoryPermissions = {
  ...organisationPermissions,
  ...peoplePermissions,
  ...personalDataPermissions,
  ...reservePermissions,
  ...memberPermissions,
  ...sectionPermissions,
  ...assignmentPermissions,
  ...sheetPermissions,
  ...searchPermissions,
  ...centrePermissions,
  'token.read': everyone,
  'token.create': ownToken,
  'token.revoke': ownToken,
  'centre.read': everyone,
  'centre.update': administrator,
  /** The demonstration's administrator, signed in, begins the real work. */
  'centre.create': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor, { isDemo }: { isDemo: boolean }) => actor.kind === 'user' && isDemo,
  },
} as const satisfies PermissionTable;
