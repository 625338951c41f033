import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';
import { plansThere } from '../permissions.ts';

const program: Permission = { roles: ['administrator'], internal: true };

/** Who leads where each of the people works. */
const leadsThem: Permission<{ places: readonly Place[] }> = {
  roles: [
    'administrator',
    'director',
    'methodist',
    'institution-head',
    'institution-deputy',
    'institution-methodist',
  ],
  place: ({ places }) => places,
};

/** Who plans an event invites to it and sees who comes; everybody answers for themselves. */
export const registrationPermissions = {
  'event.registration.read': { roles: plansThere.roles, place: 'reach' },
  'event.registration.invite': plansThere,
  'event.registration.invite-again': plansThere,
  'event.registration.remind-unanswered': plansThere,
  'event.registration.enrol': plansThere,
  'event.registration.cancel': plansThere,
  'event.registration.move-up': plansThere,
  'event.registration.set-fields': plansThere,
  /** An institution's own teachers, by whoever leads it. */
  'event.registration.enrol-own': leadsThem,
  'event.registration.join': { roles: 'everyone' },
  'event.registration.leave': { roles: 'everyone' },
  /** Visitors, by a letter's link and on an event's public page. */
  'event.registration.answer': program,
  'event.registration.visit': program,
  'event.registration.write-letters': program,
  'event.registration.remind': program,
} as const satisfies PermissionTable;
