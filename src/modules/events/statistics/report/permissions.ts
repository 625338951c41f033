import type { Actor } from '#platform/access/actor.ts';
import {
  may,
  type Permission,
  type PermissionTable,
  type Place,
} from '#platform/access/permission.ts';
import { eventPermissions, planners } from '../../permissions.ts';

/** A report with where its section stands and who leads that whatever the role: head, deputy, secretary. */
export interface PlacedReport {
  place: Place;
  writers: readonly string[];
}

/** Whoever plans the section's events, and who leads it. */
export function mayWriteReport(actor: Actor, { place, writers }: PlacedReport): boolean {
  if (actor.personId !== null && writers.includes(actor.personId)) return true;
  return may(actor, 'event.update', eventPermissions['event.update'], { place });
}

const writes: Permission<PlacedReport> = {
  roles: 'everyone',
  when: (actor, target) => mayWriteReport(actor, target),
};

/** The centre's own people: a head doesn't accept the own report. */
const accepts: Permission<PlacedReport> = {
  roles: ['administrator', 'director', 'methodist'],
  place: ({ place }) => place,
};

/** Who may what with yearly reports of sections; reading one asks `mayWriteReport` itself. */
export const reportPermissions = {
  'section.report.read': { roles: 'everyone' },
  'section.report.list': { roles: planners, place: 'reach' },
  'section.report.write': writes,
  'section.report.submit': writes,
  'section.report.accept': accepts,
  'section.report.return': accepts,
  'section.report.term': { roles: ['administrator', 'director', 'methodist'] },
  /** Run by the clock. */
  'section.report.remind': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
} as const satisfies PermissionTable;
