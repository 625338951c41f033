import type { Actor, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable } from '#platform/access/permission.ts';

const everybody: Permission = { roles: ['administrator', 'director', 'methodist', 'observer'] };
const leaders: Permission = { roles: ['administrator', 'director'] };
const administrator: Permission = { roles: ['administrator'] };

/** Nobody gives more than the own role: a director invites methodists and observers. */
const invites: Permission<{ role: Role }> = {
  roles: ['administrator', 'director'],
  when: (actor, { role }) =>
    actor.role === 'administrator' || role === 'methodist' || role === 'observer',
};

/** Tokens are made and ended by the person, signed in: a stolen token can't prolong itself. */
const ownToken: Permission<{ userId: string | null }> = {
  roles: everybody.roles,
  when: (actor: Actor, { userId }) => actor.kind === 'user' && actor.userId === userId,
};

export const directoryPermissions = {
  'person.read': everybody,
  'person.create': leaders,
  'person.update': leaders,
  'person.archive': leaders,
  'person.restore': leaders,
  'membership.read': leaders,
  'membership.change-role': administrator,
  'membership.assign-person': administrator,
  'membership.end': administrator,
  'invitation.read': leaders,
  'invitation.create': invites,
  'invitation.revoke': invites,
  /** Run by the program for a visitor who brings the secret. */
  'invitation.accept': {
    roles: ['administrator'],
    when: (actor: Actor) => actor.kind === 'system',
  },
  'token.read': everybody,
  'token.create': ownToken,
  'token.revoke': ownToken,
  'centre.read': everybody,
  'centre.update': administrator,
  /** The demonstration's administrator, signed in, begins the real work. */
  'centre.create': {
    roles: ['administrator'],
    when: (actor: Actor, { isDemo }: { isDemo: boolean }) => actor.kind === 'user' && isDemo,
  },
} as const satisfies PermissionTable;
