import type { Actor } from '#platform/access/actor.ts';
import {
  may,
  type Permission,
  type PermissionTable,
  type Place,
} from '#platform/access/permission.ts';
import { eventPermissions, planners, plansThere } from '../permissions.ts';

/** Where something hangs, and who speaks there. */
export interface PlacedMaterial {
  place: Place;
  /** People who speak on the item; nobody for what hangs on the event itself. */
  speakers: readonly string[];
}

/** Whoever plans the event hangs anything; a speaker on own items, whatever the role. */
const hangs: Permission<PlacedMaterial> = {
  roles: 'everyone',
  when: (actor: Actor, { place, speakers }) =>
    (actor.personId !== null && speakers.includes(actor.personId)) ||
    may(actor, 'event.update', eventPermissions['event.update'], { place }),
};

/** Who may what with agendas and materials. */
export const agendaPermissions = {
  'agenda.add': plansThere,
  'agenda.update': plansThere,
  'agenda.move': plansThere,
  'agenda.remove': plansThere,
  'talk.call': plansThere,
  'talk.decide': plansThere,
  /** Whoever is of the centre offers talks of their own, where they are asked for. */
  'talk.propose': { roles: 'everyone' },
  /** A visitor, on an event's public page and by the link of a letter. */
  'talk.offer': { roles: ['administrator'], internal: true },
  'talk.withdraw': {
    roles: 'everyone',
    when: (actor: Actor, { personId }: { personId: string | null }) =>
      personId !== null && actor.personId === personId,
  },
  /** Speakers themselves, signed in or by the link of a letter. */
  'speaker.answer': {
    roles: 'everyone',
    when: (actor: Actor, { personId }: { personId: string | null }) =>
      actor.kind === 'system' || (personId !== null && actor.personId === personId),
  },
  /** A speaker's own materials, by the link of a letter. */
  'speaker.send': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
  /** Run by the clock. */
  'speaker.write': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
  'material.add': hangs,
  'material.change': hangs,
  'material.remove': hangs,
  /** Narrows itself to the sections and institutions of whoever asks. */
  'speaker.list': { roles: planners, place: 'reach' },
} as const satisfies PermissionTable;
