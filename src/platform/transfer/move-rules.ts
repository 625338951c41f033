import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Table } from './catalogue.ts';

/** Rows that mean nothing outside the running installation: sessions and what hangs on them, answers kept for a moment. */
export const momentary = [
  'auth_session',
  'auth_verification',
  'viewing',
  'idempotent_request',
] as const;

/** Tables of accounts, which belong to no centre. A centre takes those accounts along that its rows name. */
export const accountTables = ['auth_user', 'auth_account'] as const;

/** What stays behind when a centre leaves; keys of the words that say so. */
export const leftBehind = [
  'sessions',
  'authenticators',
  'outerSignIn',
  'tokens',
  'agreements',
] as const;

/** Tables whose rows leave with a centre, accounts aside: the centre itself and all that carry its id. */
export function tablesOfCentre(tables: readonly Table[]): Table[] {
  return tables.filter(
    ({ name, ofCentre }) =>
      (ofCentre || name === 'centre') && !(momentary as readonly string[]).includes(name),
  );
}

/**
 * What rows must not do once they stand on another server, or again: open doors with secrets that the old server knows,
 * send letters for the second time, say that they are still being worked on.
 */
export async function settleMoved(trx: Db, centreId: string | null): Promise<void> {
  const own = centreId ? sql`centre_id = ${centreId}` : sql`true`;
  if (centreId) {
    await sql`update api_token set revoked_at = now() where revoked_at is null and ${own}`.execute(
      trx,
    );
    await sql`update calendar_feed set revoked_at = now() where revoked_at is null and ${own}`.execute(
      trx,
    );
    await sql`update section_feed set revoked_at = now() where revoked_at is null and ${own}`.execute(
      trx,
    );
    await sql`update invitation set revoked_at = now()
      where accepted_at is null and revoked_at is null and ${own}`.execute(trx);
  }
  await sql`update mail_message set state = 'kept' where state = 'queued' and ${own}`.execute(trx);
  await sql`update background_work set state = 'stopped', finished_at = now()
    where state in ('waiting', 'running') and ${own}`.execute(trx);
}
