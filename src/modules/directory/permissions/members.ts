import type { Actor, OwnRole, Role } from '#platform/access/actor.ts';
import { mayGive } from '#platform/access/may-give.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';
import type { NamedGrant } from '../members/resolve-given.ts';

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

/** Who says that somebody works in an institution: those who lead it, of those below them; and the centre. */
const confirming = [
  'administrator',
  'director',
  'institution-head',
  'institution-deputy',
] as const satisfies readonly Role[];
const decides: Permission<{ given: NamedGrant; place: Place }> = {
  roles: confirming,
  place: ({ place }) => place,
  when: (actor, { given }, grant) => mayGive(actor, grant, given.role),
};

/** Who may what with the members of a centre, their roles and invitations. */
export const memberPermissions = {
  'membership.read': leaders,
  /** Of oneself; of others with `membership.read`. */
  'access.explain': { roles: 'everyone' },
  /** Only in person: a token has no eyes. */
  'access.view-as': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor, { userId }: { userId: string }) =>
      actor.kind === 'user' && actor.userId !== userId,
  },
  'access.end-view-as': { roles: 'everyone', when: (actor: Actor) => actor.kind === 'user' },
  'membership.grant': givesGrant,
  'membership.change-grant': gives,
  'membership.end-grant': gives,
  'membership.assign-person': administrator,
  'membership.end': administrator,
  'role.read': leaders,
  'role.create': administrator,
  'role.update': administrator,
  'role.remove': administrator,
  'invitation.read': leaders,
  'invitation.create': givesGrant,
  'invitation.create-many': givesGrant,
  'invitation.renew': {
    roles: gives.roles,
    when: (actor, { list }, grant) => list.every(({ given }) => mayGive(actor, grant, given.role)),
  } as Permission<{ list: readonly { given: NamedGrant }[] }>,
  'invitation.revoke': givesGrant,
  'registration.read': { roles: confirming, place: 'reach' },
  'registration.confirm': decides,
  'registration.refuse': decides,
  /** Run by the program for a visitor. */
  'registration.ask': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
  /** Run by the program for a visitor who brings the secret. */
  'invitation.accept': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
} as const satisfies PermissionTable;
