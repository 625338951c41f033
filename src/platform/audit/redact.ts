import { sql } from 'kysely';
import { notFound } from '../errors.ts';
import type { OperationContext } from '../operation/define.ts';

/** What of a row of the log tells of people, as it is to stand from now on. */
export interface RedactedEntry {
  id: string;
  actorName: string;
  objectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  ip: string | null;
}

/**
 * Takes a person's data out of rows of the log, by law or at the person's wish. That rows were there, when, and what kind
 * of act they tell stays, and their day's seal still verifies: the operation's own row names which rows were redacted.
 *
 * @throws AppError `not-found` for a row of another centre
 */
export async function redactAudit(
  { trx, audit }: OperationContext,
  entries: readonly RedactedEntry[],
): Promise<void> {
  for (const { id, actorName, objectName, before, after, ip } of entries) {
    const { rows } = await sql<{ done: boolean }>`
      select redact_audit_entry(${id}, ${actorName}, ${objectName}, ${json(before)}::jsonb, ${json(after)}::jsonb, ${ip})
        as done`.execute(trx);
    if (!rows[0]?.done) throw notFound();
  }
  const [first] = entries;
  if (!first) return;
  // `verifyAudit` takes a redaction for lawful by this row.
  audit({
    objectType: 'audit_entry',
    objectId: first.id,
    before: null,
    after: { redacted: entries.map(({ id }) => id) },
  });
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
