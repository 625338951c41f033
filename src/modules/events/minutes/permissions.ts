import type { Actor } from '#platform/access/actor.ts';
import {
  may,
  type Permission,
  type PermissionTable,
  type Place,
} from '#platform/access/permission.ts';
import { eventPermissions, planners, plansThere } from '../permissions.ts';

/** Minutes with where their event stands and who writes them whatever the role: secretary, head, responsible. */
export interface PlacedMinutes {
  place: Place;
  writers: readonly string[];
  /** Who approves: the head of the section (of the host), or the centre. */
  approves: 'head' | 'centre';
}

/** Whoever plans the event writes its minutes, and its secretary and the secretary of its section do. */
export function mayWrite(
  actor: Actor,
  { place, writers }: Omit<PlacedMinutes, 'approves'>,
): boolean {
  if (actor.personId !== null && writers.includes(actor.personId)) return true;
  return may(actor, 'event.update', eventPermissions['event.update'], { place });
}

const writes: Permission<PlacedMinutes> = {
  roles: 'everyone',
  when: (actor, target) => mayWrite(actor, target),
};

/** The head where the session was, or the centre's own people, as the kind says. */
const approves: Permission<PlacedMinutes> = {
  roles: ['administrator', 'director', 'methodist', 'section-head', 'institution-head'],
  place: ({ place }) => place,
  when: (_, target, grant) => target.approves === 'head' || grant.place === null,
};

/** Also those whom a decision names say what became of it. */
const ends: Permission<Omit<PlacedMinutes, 'approves'> & { personIds: readonly string[] }> = {
  roles: 'everyone',
  when: (actor, target) =>
    mayWrite(actor, target) ||
    (actor.personId !== null && target.personIds.includes(actor.personId)),
};

/** Whoever leads an institution says that its staff was told. */
const tells: Permission<{ place: Place }> = {
  roles: [
    'administrator',
    'director',
    'methodist',
    'institution-head',
    'institution-deputy',
    'institution-methodist',
  ],
  place: ({ place }) => place,
};

/** Who may what with minutes and decisions. */
export const minutesPermissions = {
  'minutes.begin': writes,
  'minutes.update': writes,
  'minutes.remove': writes,
  'minutes.point.add': writes,
  'minutes.point.update': writes,
  'minutes.point.remove': writes,
  'minutes.submit': writes,
  'minutes.approve': approves,
  'minutes.return': approves,
  'minutes.rule': plansThere,
  'minutes.rules': { roles: ['administrator', 'director'] },
  'minutes.body-rule': { roles: ['administrator', 'director'] },
  'minutes.file.add': writes,
  'minutes.file.remove': writes,
  'decision.end': ends,
  /** Narrows itself to the sections and institutions of whoever asks. */
  'minutes.list': { roles: planners, place: 'reach' },
  'minutes.told': tells,
  /** Run by the clock. */
  'minutes.remind': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
} as const satisfies PermissionTable;
