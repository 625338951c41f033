import type { Actor, Grant, Role } from '#platform/access/actor.ts';
import type { Permission, PermissionTable, Place } from '#platform/access/permission.ts';

/** Those who lead an institution and the centre: they see contacts and days of birth where the person works. */
const leaders: readonly Role[] = [
  'administrator',
  'director',
  'methodist',
  'institution-head',
  'institution-deputy',
  'institution-methodist',
];

/** A person's own, signed in or by a token. */
const own: Permission<{ personId: string }> = {
  roles: 'everyone',
  when: (actor: Actor, { personId }) => actor.personId === personId,
};

export interface DecidedProposal {
  place: Place;
  personId: string;
  inCentre: boolean;
  /** Whose word is the last. */
  owner: 'person' | 'institution' | 'centre';
}

/**
 * Where the person works; the centre alone about what is the centre's; its leaders about its own staff. Nobody decides the
 * own proposal, but for those who lead the centre.
 */
const decides: Permission<DecidedProposal> = {
  roles: leaders,
  place: ({ place }) => place,
  when(actor: Actor, { personId, inCentre, owner }, { role, place }: Grant) {
    const leads = place === null && (role === 'administrator' || role === 'director');
    if (actor.personId === personId || inCentre) return leads;
    return place === null || owner !== 'centre';
  },
};

/** Who may what with proposals to cards, sensitive fields and personal data. */
export const personalDataPermissions = {
  'person.read-sensitive': { roles: leaders, place: 'reach' },
  'person.read-views': { roles: ['administrator'] },
  'person.read-own-views': { roles: 'everyone' },
  'person.export-data': { roles: ['administrator'] },
  'person.export-own-data': { roles: 'everyone' },
  /** In person: a token takes nobody's data away. */
  'person.erase': { roles: ['administrator'], when: (actor: Actor) => actor.kind === 'user' },
  'retention.read': { roles: ['administrator', 'director'] },
  'retention.keep': { roles: ['administrator', 'director'] },
  /** Once a day, by the program. */
  'retention.propose': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
  'proposal.read': { roles: leaders, place: 'reach' },
  'proposal.read-own': { roles: 'everyone' },
  'proposal.create': own,
  'proposal.withdraw': own,
  'proposal.confirm': decides,
  'proposal.decline': decides,
} as const satisfies PermissionTable;
