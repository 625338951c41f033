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

/**
 * What a centre's package leaves empty: whose an answer to feedback is. It is known for a while, so that it can be changed,
 * and nobody shall read it; whoever holds a package reads everything.
 */
export const untold: Readonly<Record<string, readonly string[]>> = {
  feedback_answer: ['registration_id'],
};

/** Tables whose rows leave with a centre, accounts aside: the centre itself and all that carry its id. */
export function tablesOfCentre(tables: readonly Table[]): Table[] {
  return tables.filter(
    ({ name, ofCentre }) =>
      (ofCentre || name === 'centre') && !(momentary as readonly string[]).includes(name),
  );
}

/** Keys that open something to whoever has them, as long as they are not revoked. */
const isKey = ({ columns }: Table) =>
  columns.includes('revoked_at') &&
  (columns.includes('token_hash') || columns.includes('secret_hash'));

/**
 * What rows must not do once they stand on another server, or again: open doors with secrets that the old server knows,
 * send letters for the second time, say that they are still being worked on.
 *
 * @param tables those that were read back; keys are found among them by their columns
 * @param centreId the centre that has come; null where the whole installation was put back, whose keys stay good
 */
export async function settleMoved(
  trx: Db,
  tables: readonly Table[],
  centreId: string | null,
): Promise<void> {
  const own = centreId ? sql`centre_id = ${centreId}` : sql`true`;
  if (centreId)
    for (const { name, columns } of tables.filter(isKey)) {
      const used = columns.includes('accepted_at') ? sql`and accepted_at is null` : sql``;
      await sql`
        update ${sql.id(name)} set revoked_at = now() where revoked_at is null ${used} and ${own}`.execute(
        trx,
      );
    }
  await sql`update mail_message set state = 'kept' where state = 'queued' and ${own}`.execute(trx);
  // Letters about events that were still to be written: the old server may have written them since.
  await sql`update event_letter set written_at = now() where written_at is null and ${own}`.execute(
    trx,
  );
  await sql`update background_work set state = 'stopped', finished_at = now()
    where state in ('waiting', 'running') and ${own}`.execute(trx);
}
