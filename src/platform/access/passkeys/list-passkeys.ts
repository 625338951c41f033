import type { Db } from '../../db/database.ts';

export interface PasskeyRow {
  id: string;
  name: string;
  /** Kept by a password manager on several devices. */
  synced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The keys of an account, in the order in which they were added. */
export async function listPasskeys(db: Db, userId: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom('auth_passkey')
    .select(['id', 'name', 'synced', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
}
