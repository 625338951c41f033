import type { Actor, Grant, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

/** A visit with who goes, and where its institution stands. */
export interface PlacedVisit {
  team: readonly string[];
  place: Place;
}

const leaders: readonly Role[] = ['administrator', 'director'];
const visitors: readonly Role[] = [...leaders, 'methodist'];
const hosts: readonly Role[] = ['institution-head', 'institution-deputy'];

/** Methodists write the visits on which they go, those who lead the centre all of them. */
const writesVisit: Permission<Pick<PlacedVisit, 'team'>> = {
  roles: visitors,
  when: (actor: Actor, { team }, { role }: Grant) =>
    leaders.some((leader) => leader === role) ||
    (actor.personId !== null && team.includes(actor.personId)),
};

/** Whoever leads the institution speaks for it; nobody of the centre does. */
const answersForInstitution: Permission<PlacedVisit> = {
  roles: hosts,
  place: ({ place }) => place,
  when: (_, __, { place }) => place !== null,
};

/** Who may what with visits. */
export const visitPermissions = {
  /** Those who write visits see all; observers and the institution what was announced and offered. */
  'visit.read': {
    roles: [...visitors, 'observer', ...hosts, 'institution-methodist'],
    place: 'reach',
  },
  'visit.figures.read': { roles: [...visitors, 'observer'] },
  'visit.plan': { roles: visitors },
  'visit.update': writesVisit,
  'visit.announce': writesVisit,
  'visit.reply': answersForInstitution,
  'visit.start': writesVisit,
  'visit.finish': writesVisit,
  'visit.cancel': writesVisit,
  'visit.point.choose': writesVisit,
  'visit.point.remove': writesVisit,
  'visit.answer': writesVisit,
  'visit.photo.add': writesVisit,
  'visit.photo.remove': writesVisit,
  'visit.note.write': writesVisit,
  'visit.note.offer': writesVisit,
  'visit.note.take-back': writesVisit,
  'visit.note.confirm': answersForInstitution,
  'visit.note.draw': writesVisit,
  'visit.note.supplement': writesVisit,
  'visit.note.object': answersForInstitution,
  'visit.checklist.create': { roles: visitors },
  'visit.checklist.update': { roles: visitors },
} as const satisfies PermissionTable;
