import type { Actor } from '#platform/access/actor.ts';
import {
  may,
  type Permission,
  type PermissionTable,
  type Place,
} from '#platform/access/permission.ts';
import { eventPermissions } from '../permissions.ts';

/** Where an event stands, and who answers for something at it whatever the role. */
export interface PlacedTaking {
  place: Place;
  takers: readonly string[];
}

/** Who plans the event, and those who hold it: the responsible one, organisers, moderators, the secretary, helpers. */
export function mayTake(actor: Actor, { place, takers }: PlacedTaking): boolean {
  if (actor.personId !== null && takers.includes(actor.personId)) return true;
  return may(actor, 'event.update', eventPermissions['event.update'], { place });
}

const takes: Permission<PlacedTaking> = {
  roles: 'everyone',
  when: (actor, target) => mayTake(actor, target),
};

/** Who may what with attendance; reads ask `mayTake` themselves. */
export const attendancePermissions = {
  'event.attendance.read': { roles: 'everyone' },
  'event.attendance.mark': takes,
  'event.attendance.mark-rest': takes,
  'event.attendance.walk-in': takes,
  'event.attendance.set-wall': takes,
  'event.attendance.read-list': takes,
  'event.attendance.apply-list': takes,
  'event.attendance.undo-list': takes,
  /** Everybody says for themselves that they are there. */
  'event.attendance.claim': { roles: 'everyone' },
  /** By a letter's link. */
  'event.attendance.claim-by-letter': { roles: ['administrator'], internal: true },
} as const satisfies PermissionTable;
