import type { Actor, Grant, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

/** Whom or whose post it is about: where they work (of a transfer, each of the two places), and whether in the centre. */
export interface PlacedPerson {
  place: Place;
  places?: readonly Place[];
  /** Of the centre itself: its leaders keep their cards, not methodists. */
  inCentre: boolean;
}

const readers: readonly Role[] = [
  'administrator',
  'director',
  'methodist',
  'section-head',
  'institution-head',
  'institution-deputy',
  'institution-methodist',
  'observer',
];

const leads = (_: Actor, { inCentre }: PlacedPerson, { role }: Grant) =>
  !inCentre || role !== 'methodist';

/** The centre's people keep the cards of teachers, its leaders those of its own staff; an institution those of its people. */
const keeps: Permission<PlacedPerson> = {
  roles: ['administrator', 'director', 'methodist', 'institution-head', 'institution-deputy'],
  place: ({ place, places }) => places ?? place,
  when: leads,
};

/** What concerns cards of different institutions at once. */
const centreKeeps: Permission<PlacedPerson> = {
  roles: ['administrator', 'director', 'methodist'],
  when: leads,
};

/** The centre's own staff come and go by its leaders' word. */
const leaders: Permission = { roles: ['administrator', 'director'] };

export const peoplePermissions = {
  'person.read': { roles: readers, place: 'reach' },
  /** Whoever has a card sees the own one. */
  'person.read-own': { roles: 'everyone' },
  /** Numbers without names. */
  'staff.read': { roles: [...readers, 'department', 'ministry'], place: 'reach' },
  'person.create': keeps,
  'person.update': keeps,
  'person.archive': leaders,
  'person.restore': leaders,
  /** Many at once, by the program: the demonstration, sheets that a person has checked. */
  'person.bring': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
  'person.merge': centreKeeps,
  'person.undo-merge': centreKeeps,
  'person.tell-apart': { roles: ['administrator', 'director', 'methodist'] },
  'post.add': keeps,
  'post.update': keeps,
  'post.end': keeps,
  'post.transfer': keeps,
  'post.fill': keeps,
  'post.remove': keeps,
  'qualification.add': keeps,
  'qualification.update': keeps,
  'qualification.remove': keeps,
  'education.add': keeps,
  'education.update': keeps,
  'education.remove': keeps,
  'award.add': keeps,
  'award.update': keeps,
  'award.remove': keeps,
} as const satisfies PermissionTable;
