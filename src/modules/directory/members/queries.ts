import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Role, roles } from '#platform/access/actor.ts';
import { selectMembers } from '#platform/access/members.ts';
import { protectedAccount } from '#platform/access/second-factor.ts';
import type { DB } from '#platform/db/schema.gen.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { directoryPermissions } from '../permissions.ts';
import { invitation, invitationStates, member, token } from '../schema.ts';
import { grantsOf, hasGrant, placeJson } from './read-grants.ts';

const memberSorts = {
  name: 'auth_user.name',
  created: 'membership.created_at',
} as const;

export const listMembers = defineQuery({
  name: 'membership.list',
  summary: 'Who has an account in the centre, and what they may do.',
  permission: 'membership.read',
  rule: directoryPermissions['membership.read'],
  input: listInput(['name', 'created']).extend({
    /** With this role today. */
    role: z.enum(roles).optional(),
    /** With a role today in this organisation, section or direction itself. */
    place: z.uuid().optional(),
    state: z.enum(['current', 'ended', 'all']).default('current'),
    /** This member only. */
    id: z.uuid().optional(),
  }),
  output: pageOf(member),
  http: { path: '/members' },
  async run({ db, today, kernel }, { q, role, place, state, id, ...list }) {
    let found = selectMembers(db)
      .leftJoin('person', 'person.id', 'membership.person_id')
      .select([
        'membership.id',
        'auth_user.id as userId',
        'auth_user.name',
        'auth_user.email',
        protectedAccount.as('twoFactor'),
        'membership.person_id as personId',
        'person.short_name as personName',
        'membership.ended_at as endedAt',
        'membership.created_at as createdAt',
        'membership.version',
      ])
      .select((eb) =>
        eb
          .selectFrom('reset_request')
          .innerJoin('auth_user as asking', 'asking.id', 'reset_request.asked_by')
          .select('asking.name')
          .whereRef('reset_request.user_id', '=', 'membership.user_id')
          .where('confirmed_at', 'is', null)
          .where('asked_at', '>', new Date(kernel.now().getTime() - 48 * 60 * 60_000))
          .limit(1)
          .as('resetAskedBy'),
      )
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('reset_request')
              .select('reset_request.id')
              .whereRef('reset_request.user_id', '=', 'membership.user_id')
              .where('confirmed_at', 'is', null)
              .where('without_code', '=', true)
              .where('asked_at', '>', new Date(kernel.now().getTime() - 48 * 60 * 60_000)),
          )
          .$castTo<boolean>()
          .as('resetWithoutCode'),
      )
      .select((eb) => grantsOf(eb.ref('membership.id'), today).as('grants'));
    if (id) found = found.where('membership.id', '=', id);
    if (role) found = found.where(hasGrant(today, sql`g.role = ${role}`));
    if (place)
      found = found.where(
        hasGrant(today, sql`${place} in (g.organisation_id, g.section_id, g.direction_id)`),
      );
    if (state !== 'all')
      found = found.where('membership.ended_at', state === 'current' ? 'is' : 'is not', null);
    if (q)
      found = found.where((eb) =>
        eb.or([
          eb('auth_user.name', 'ilike', containing(q)),
          eb('auth_user.email', 'ilike', containing(q)),
          eb('person.short_name', 'ilike', containing(q)),
        ]),
      );
    const { by, direction } = sortOf(list.sort);
    return readPage(found.orderBy(memberSorts[by], direction).orderBy('membership.id'), list);
  },
});

type InvitationState = (typeof invitationStates)[number];

const stateOf = (now: Date) => sql<InvitationState>`case
  when accepted_at is not null then 'accepted'
  when revoked_at is not null then 'revoked'
  when expires_at <= ${now} then 'expired'
  else 'open' end`;

export const listInvitations = defineQuery({
  name: 'invitation.list',
  summary: 'Invitations of the centre; the secrets can not be read again.',
  permission: 'invitation.read',
  rule: directoryPermissions['invitation.read'],
  input: listInput(['created', 'expires', 'email'], '-created').extend({
    state: z.enum(invitationStates).optional(),
  }),
  output: pageOf(invitation),
  http: { path: '/invitations' },
  async run({ db, kernel, today }, { q, state, ...list }) {
    const current = stateOf(kernel.now());
    let found = db
      .selectFrom('invitation')
      .leftJoin('person', 'person.id', 'invitation.person_id')
      .leftJoin('own_role', 'own_role.id', 'invitation.own_role_id')
      .select([
        'invitation.id',
        'invitation.email',
        'invitation.person_id as personId',
        'person.short_name as personName',
        'invitation.name',
        'invitation.created_at as createdAt',
        'invitation.sent_at as sentAt',
        'invitation.expires_at as expiresAt',
      ])
      .select((eb) => [
        eb.ref('invitation.role').$castTo<Role | null>().as('role'),
        'own_role.name as ownRole',
        placeJson('invitation', today).as('place'),
        current.as('state'),
      ]);
    if (state) found = found.where(current, '=', state);
    if (q) found = found.where(inInvitation(q));
    const { by, direction } = sortOf(list.sort);
    return readPage(
      found.orderBy(invitationSorts[by], direction).orderBy('invitation.id', direction),
      list,
    );
  },
});

const invitationSorts = {
  created: 'invitation.created_at',
  expires: 'invitation.expires_at',
  email: 'invitation.email',
} as const;

const inInvitation =
  (q: string) => (eb: ExpressionBuilder<DB & { person: DB['person'] }, 'invitation' | 'person'>) =>
    eb.or([
      eb('invitation.email', 'ilike', containing(q)),
      eb('invitation.name', 'ilike', containing(q)),
      eb('person.short_name', 'ilike', containing(q)),
    ]);

export const listOwnTokens = defineQuery({
  name: 'token.list',
  summary: 'The own personal tokens of the centre that work, without their secrets.',
  permission: 'token.read',
  rule: directoryPermissions['token.read'],
  input: listInput(['created', 'name'], '-created'),
  output: pageOf(token),
  http: { path: '/tokens' },
  async run({ db, actor, kernel }, { q, ...list }) {
    let found = db
      .selectFrom('api_token')
      .select([
        'id',
        'name',
        'scopes',
        'created_at as createdAt',
        'expires_at as expiresAt',
        'last_used_at as lastUsedAt',
      ])
      .where('user_id', '=', actor.userId ?? '')
      .where('revoked_at', 'is', null)
      .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', kernel.now())]));
    if (q) found = found.where('name', 'ilike', containing(q));
    const { by, direction } = sortOf(list.sort);
    return readPage(
      found.orderBy(by === 'name' ? 'name' : 'created_at', direction).orderBy('id', direction),
      list,
    );
  },
});
