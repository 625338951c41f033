import type { Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

/** Where an event stands: its section, its host, its direction; a change of place names both. */
export interface PlacedEvent {
  place: Place;
  places?: readonly Place[];
}

/** Roles that plan events where they are given. */
export const planners: readonly Role[] = [
  'administrator',
  'director',
  'methodist',
  'section-head',
  'institution-head',
  'institution-deputy',
  'institution-methodist',
];

/** Who plans in the whole centre plans everything; in a place: whoever leads there. */
export const plansThere: Permission<PlacedEvent> = {
  roles: planners,
  place: ({ place, places }) => places ?? place,
};

/** Who may what with events; the parts of the module add their tables in `public.ts`. */
export const eventPermissions = {
  /** What is published, everybody of the centre reads; drafts: who plans. */
  'event.read': { roles: 'everyone' },
  'event.create': plansThere,
  'event.update': plansThere,
  'event.publish': plansThere,
  'event.hold': plansThere,
  'event.cancel': plansThere,
  'event.remove': plansThere,
} as const satisfies PermissionTable;
