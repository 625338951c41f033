import type { Actor, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

/** Everybody but those who come for the works given to them only. */
const readers: readonly Role[] = [
  'administrator',
  'director',
  'methodist',
  'institution-head',
  'institution-deputy',
  'institution-methodist',
  'teacher',
  'department',
  'ministry',
  'observer',
];

interface Placed {
  place: Place;
}

/** The centre's people keep the register; an institution its own card, with all below it. */
const keeps: Permission<Placed> = {
  roles: ['administrator', 'director', 'methodist', 'institution-head', 'institution-deputy'],
  place: ({ place }) => place,
};

/** What an order decides is written down by the centre only. */
const orders: Permission<Placed> = { roles: ['administrator', 'director', 'methodist'] };

const centreReads: Permission = { roles: ['administrator', 'director', 'methodist', 'observer'] };
const centreWrites: Permission = { roles: ['administrator', 'director', 'methodist'] };

export const organisationPermissions = {
  'organisation.read': { roles: readers, place: 'reach' },
  'organisation.create': orders,
  'organisation.update': keeps,
  'organisation.rename': orders,
  'organisation.move': orders,
  'organisation.close': orders,
  'organisation.reopen': orders,
  'organisation.merge': orders,
  'organisation.split': orders,
  'organisation.undo': orders,
  'organisation.name.add': keeps,
  'organisation.name.update': keeps,
  'organisation.name.remove': keeps,
  'organisation.profession.add': keeps,
  'organisation.profession.update': keeps,
  'organisation.profession.remove': keeps,
  'organisation.feature.add': keeps,
  'organisation.feature.update': keeps,
  'organisation.feature.remove': keeps,
  'profession.read': { roles: 'everyone' },
  'profession.create': centreWrites,
  'profession.update': centreWrites,
  'profession.remove': centreWrites,
  'partner.read': centreReads,
  'partner.create': centreWrites,
  'partner.update': centreWrites,
  'partner.remove': centreWrites,
  'agreement.create': centreWrites,
  'agreement.update': centreWrites,
  'agreement.remove': centreWrites,
  /** Run by the clock. */
  'agreement.remind': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
} as const satisfies PermissionTable;
