import type { Db } from '../db/database.ts';
import type { Auth } from './accounts.ts';
import { type Actor, hasRole } from './actor.ts';
import { type Identity, identifySession, identifyToken, type TokenIdentity } from './identify.ts';
import type { RememberedIdentities } from './remember.ts';

/** The cookie that says which of several centres the person works in. */
export const centreCookie = 'kabinet-centre';

export interface Identifier {
  auth: Auth;
  db: Db;
  remembered: RememberedIdentities;
}

/** Who sends a request, by `Authorization: Bearer` or by session cookie; null for nobody. */
export async function identifyRequest(
  { auth, db, remembered }: Identifier,
  headers: Headers,
): Promise<Identity | TokenIdentity | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer) return remembered.get(`token ${bearer}`, () => identifyToken(db, bearer));
  const cookie = headers.get('cookie') ?? '';
  const session = /(?:^|;\s*)((?:__Secure-)?kabinet\.session_token=[^;]+)/.exec(cookie)?.[1];
  if (!session) return null;
  return remembered.get(session, () => identifySession(auth, db, headers));
}

/** The identity as an actor in the token's centre, or the one chosen by cookie, or the first. */
export function actorFor(
  identity: Identity | TokenIdentity | null,
  headers: Headers,
  { ip, requestId }: { ip: string | null; requestId: string },
): Actor | null {
  if (!identity) return null;
  const token = 'token' in identity ? identity.token : null;
  const chosen =
    token?.centreId ??
    new RegExp(`(?:^|;\\s*)${centreCookie}=([0-9a-f-]{36})`).exec(headers.get('cookie') ?? '')?.[1];
  const membership =
    identity.memberships.find(({ centreId }) => centreId === chosen) ??
    (token ? undefined : identity.memberships[0]);
  if (!membership) return null;
  const actor: Actor = {
    kind: token ? 'token' : 'user',
    centreId: membership.centreId,
    userId: identity.user.id,
    personId: membership.personId,
    grants: membership.grants,
    name: token ? `${identity.user.name} (${token.name})` : identity.user.name,
    scopes: token?.scopes ?? null,
    ip,
    requestId,
    userAgent: headers.get('user-agent')?.slice(0, 300) ?? null,
  };
  const { viewing } = identity;
  // The right to look is asked for each time: whoever has lost it looks with the own eyes again.
  return viewing?.centreId === actor.centreId && hasRole(actor, 'administrator')
    ? {
        ...actor,
        userId: viewing.userId,
        personId: viewing.personId,
        grants: viewing.grants,
        name: viewing.name,
        viewedBy: { userId: identity.user.id, name: identity.user.name },
      }
    : actor;
}

/** The person signed in as an actor, also while they look through another's eyes. */
export function ownActor(identity: Identity, actor: Actor): Actor {
  if (!actor.viewedBy) return actor;
  const membership = identity.memberships.find(({ centreId }) => centreId === actor.centreId);
  const { viewedBy, ...rest } = actor;
  return {
    ...rest,
    userId: viewedBy.userId,
    name: viewedBy.name,
    personId: membership?.personId ?? null,
    grants: membership?.grants ?? [],
  };
}
