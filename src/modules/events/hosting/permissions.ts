import type { Actor } from '#platform/access/actor.ts';
import {
  may,
  type Permission,
  type PermissionTable,
  type Place,
} from '#platform/access/permission.ts';
import { eventPermissions, plansThere } from '../permissions.ts';

/** A line of a checklist with who answers for it. */
export interface PlacedDuty {
  place: Place;
  personId: string | null;
}

/** Whoever plans the event, and whoever answers for the line, whatever the role. */
const ticks: Permission<PlacedDuty> = {
  roles: 'everyone',
  when: (actor: Actor, { place, personId }) =>
    (personId !== null && actor.personId === personId) ||
    may(actor, 'event.update', eventPermissions['event.update'], { place }),
};

const bySystem = (actor: Actor) => actor.kind === 'system';

/** Who may what with hosts' checklists. */
export const hostingPermissions = {
  'duty.fill': plansThere,
  'duty.add': plansThere,
  'duty.update': plansThere,
  'duty.remove': plansThere,
  'duty.tick': ticks,
  /** Run by the clock. */
  'duty.remind': { roles: ['administrator'], internal: true, when: bySystem },
  'event.links.set': { roles: ['administrator', 'director'] },
} as const satisfies PermissionTable;
