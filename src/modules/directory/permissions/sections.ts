import type { Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

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

/** The object stands in a section, its institution and its direction; a change of place names both. */
interface Placed {
  place: Place;
  places?: readonly Place[];
}

const placesOf = ({ place, places }: Placed) => places ?? place;

/** Those who run the centre; in a place: whoever leads there. The head of a section edits the own one only. */
const runs: Permission<Placed> = {
  roles: ['administrator', 'director', 'methodist', 'section-head', 'institution-head'],
  place: placesOf,
};

/** A section comes into being and ends by an order: its head has no say in it. */
const orders: Permission<Placed> = {
  roles: ['administrator', 'director', 'methodist', 'institution-head'],
  place: placesOf,
};

/** Who leads a section takes in members; who leads it is said by an order. */
const takesIn: Permission<Placed & { appointsHead: boolean }> = {
  ...runs,
  when: (_, { appointsHead }, grant) => !appointsHead || grant.role !== 'section-head',
};

export const sectionPermissions = {
  'section.read': { roles: readers, place: 'reach' },
  'section.create': orders,
  'section.update': runs,
  'section.end': orders,
  'section.remove': orders,
  'section.copy': { roles: ['administrator', 'director', 'methodist'] },
  'section.set-rule': runs,
  'section.add-members': takesIn,
  'section.end-members': runs,
  'section.remove-member': runs,
  'section.replace-head': orders,
  'section.except': runs,
  'section.readmit': runs,
} as const satisfies PermissionTable;
