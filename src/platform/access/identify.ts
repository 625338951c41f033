import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Auth } from './accounts.ts';
import type { Grant, OwnRole, Role } from './actor.ts';
import { hashSecret } from './secret-token.ts';

/** Who a session belongs to and where they may go. */
export interface Identity {
  user: { id: string; name: string; email: string; twoFactor: boolean; language: string | null };
  sessionId: string | null;
  memberships: Membership[];
  /** Through whose eyes the session looks at a centre; null for the own ones. */
  viewing: Viewing | null;
}

/** Another member, as whom an administrator looks at the program. */
export interface Viewing {
  centreId: string;
  userId: string;
  name: string;
  personId: string | null;
  grants: Grant[];
}

export interface Membership {
  centreId: string;
  /** Those that are valid today; never none. */
  grants: Grant[];
  personId: string | null;
  centreName: string;
  centreShortName: string;
  timeZone: string;
  language: string;
  pack: string;
  isDemo: boolean;
}

/** A personal token: the same person, limited to the token's scopes and centre. */
export interface TokenIdentity extends Identity {
  token: { id: string; name: string; centreId: string; scopes: string[] };
}

/** Finds out who comes with a session cookie; null for nobody. */
export async function identifySession(
  auth: Auth,
  db: Db,
  headers: Headers,
): Promise<Identity | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  return {
    user: {
      id: found.user.id,
      name: found.user.name,
      email: found.user.email,
      twoFactor: Boolean(found.user.twoFactorEnabled),
      language: await languageOf(db, found.user.id),
    },
    sessionId: found.session.id,
    memberships: await membershipsOf(db, found.user.id),
    viewing: await viewingOf(db, found.session.id),
  };
}

/** Finds out who comes with `Authorization: Bearer …`; null for an unknown, ended or revoked token. */
export async function identifyToken(db: Db, secret: string): Promise<TokenIdentity | null> {
  const { rows } = await sql<{
    id: string;
    centre_id: string;
    user_id: string;
    scopes: string[];
    name: string;
  }>`
    select * from find_api_token(${hashSecret(secret)})`.execute(db);
  const token = rows[0];
  if (!token) return null;
  const user = await db
    .selectFrom('auth_user')
    .select(['id', 'name', 'email', 'two_factor_enabled', 'language'])
    .where('id', '=', token.user_id)
    .executeTakeFirst();
  if (!user) return null;
  return {
    user: {
      id: user.id,
      name: user.name,
      email: user.email,
      twoFactor: user.two_factor_enabled,
      language: user.language,
    },
    sessionId: null,
    memberships: await membershipsOf(db, user.id),
    viewing: null,
    token: { id: token.id, name: token.name, centreId: token.centre_id, scopes: token.scopes },
  };
}

async function viewingOf(db: Db, sessionId: string): Promise<Viewing | null> {
  const { rows } = await sql<{ centre_id: string; user_id: string; name: string }>`
    select * from find_viewing(${sessionId})`.execute(db);
  const viewed = rows[0];
  if (!viewed) return null;
  const memberships = await membershipsOf(db, viewed.user_id);
  const there = memberships.find(({ centreId }) => centreId === viewed.centre_id);
  return {
    centreId: viewed.centre_id,
    userId: viewed.user_id,
    name: viewed.name,
    personId: there?.personId ?? null,
    grants: there?.grants ?? [],
  };
}

async function languageOf(db: Db, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('auth_user')
    .select('language')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.language ?? null;
}

interface GrantRow {
  role: Role | null;
  ownRole: OwnRole | null;
  organisationId: string | null;
  sectionId: string | null;
  directionId: string | null;
}

/** A role that this version of the program does not know gives nothing. */
function readGrant({ role, ownRole, organisationId, sectionId, directionId }: GrantRow): Grant {
  const place = organisationId
    ? ({ kind: 'organisation', id: organisationId } as const)
    : sectionId
      ? ({ kind: 'section', id: sectionId } as const)
      : directionId
        ? ({ kind: 'direction', id: directionId } as const)
        : null;
  return { role: ownRole ?? (role as Role), place };
}

/** The centres where a user may do something today, real ones first. */
export async function membershipsOf(db: Db, userId: string): Promise<Membership[]> {
  const { rows } = await sql<{
    centre_id: string;
    grants: GrantRow[];
    person_id: string | null;
    centre_name: string;
    centre_short_name: string;
    time_zone: string;
    language: string;
    pack: string;
    is_demo: boolean;
  }>`select * from find_memberships(${userId})`.execute(db);
  return rows.map((row) => ({
    centreId: row.centre_id,
    grants: row.grants.map(readGrant),
    personId: row.person_id,
    centreName: row.centre_name,
    centreShortName: row.centre_short_name,
    timeZone: row.time_zone,
    language: row.language,
    pack: row.pack,
    isDemo: row.is_demo,
  }));
}
