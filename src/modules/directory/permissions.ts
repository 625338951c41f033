import type { Actor, OwnRole, Role } from '#platform/access/actor.ts';
import { mayGive } from '#platform/access/may-give.ts';
import type { Permission, PermissionTable } from '#platform/access/permission.ts';
import { assignmentPermissions } from './permissions/assignments.ts';
import { sectionPermissions } from './permissions/sections.ts';
import type { NamedGrant } from './members/resolve-given.ts';

const staff: Permission = { roles: ['administrator', 'director', 'methodist', 'observer'] };
const everyone: Permission = { roles: 'everyone' };
const leaders: Permission = { roles: ['administrator', 'director'] };
const administrator: Permission = { roles: ['administrator'] };

/** Nobody gives, changes or takes away more than what they hold themselves. */
const gives: Permission<{ given: Role | OwnRole }> = {
  roles: ['administrator', 'director'],
  when: (actor, { given }, grant) => mayGive(actor, grant, given),
};
const givesGrant: Permission<{ given: NamedGrant }> = {
  roles: gives.roles,
  when: (actor, { given }, grant) => mayGive(actor, grant, given.role),
};

/** Tokens are made and ended by the person, signed in: a stolen token can't prolong itself. */
const ownToken: Permission<{ userId: string | null }> = {
  roles: 'everyone',
  when: (actor: Actor, { userId }) => actor.kind === 'user' && actor.userId === userId,
};

export const directoryPermissions = {
  'person.read': staff,
  'person.create': leaders,
  'person.update': leaders,
  'person.archive': leaders,
  'person.restore': leaders,
  'membership.read': leaders,
  'membership.grant': givesGrant,
  'membership.change-grant': gives,
  'membership.end-grant': gives,
  'membership.assign-person': administrator,
  'membership.end': administrator,
  'invitation.read': leaders,
  'invitation.create': givesGrant,
  'invitation.revoke': givesGrant,
  /** Run by the program for a visitor who brings the secret. */
  'invitation.accept': {
    roles: ['administrator'],
    when: (actor: Actor) => actor.kind === 'system',
  },
  ...sectionPermissions,
  ...assignmentPermissions,
  'token.read': everyone,
  'token.create': ownToken,
  'token.revoke': ownToken,
  'centre.read': everyone,
  'centre.update': administrator,
  /** The demonstration's administrator, signed in, begins the real work. */
  'centre.create': {
    roles: ['administrator'],
    when: (actor: Actor, { isDemo }: { isDemo: boolean }) => actor.kind === 'user' && isDemo,
  },
} as const satisfies PermissionTable;
