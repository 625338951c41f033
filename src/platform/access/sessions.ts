import type { Db } from '../db/database.ts';

export interface SessionRow {
  id: string;
  /** The session that asks. */
  current: boolean;
  createdAt: Date;
  /** When it was last prolonged: a session in use is prolonged once a day. */
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
}

/** The places where a user is signed in, this one first, then the latest. */
export async function listSessions(
  db: Db,
  userId: string,
  currentId: string | null,
): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('auth_session')
    .select([
      'id',
      'created_at as createdAt',
      'updated_at as lastSeenAt',
      'ip_address as address',
      'user_agent as userAgent',
    ])
    .where('user_id', '=', userId)
    .where('expires_at', '>', new Date())
    .orderBy('updated_at', 'desc')
    .execute();
  return rows
    .map((row) => ({ ...row, address: row.address || null, current: row.id === currentId }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** Ends a user's sessions, at once in every process: all, or all but one. @returns how many. */
export async function endSessions(db: Db, userId: string, exceptId?: string): Promise<number> {
  const ended = await db
    .deleteFrom('auth_session')
    .where('user_id', '=', userId)
    .$if(exceptId !== undefined, (q) => q.where('id', '!=', exceptId as string))
    .returning('id')
    .execute();
  return ended.length;
}
