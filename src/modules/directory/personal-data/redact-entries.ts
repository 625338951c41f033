import type { RedactedEntry } from '#platform/audit/redact.ts';

export interface LogEntry extends RedactedEntry {
  actorId: string | null;
  objectId: string | null;
}

export interface Erased {
  personIds: readonly string[];
  userIds: readonly string[];
  /** How the person was called and reached, the longest first. */
  said: readonly string[];
  pseudonym: string;
}

type Fields = Record<string, unknown> | null;

/**
 * A row of the log without the person: of their own card and account no value stays, only which fields there were; in
 * what concerns others the names and addresses give way to the pseudonym. Null when nothing in it tells of the person.
 */
export function redacted(entry: LogEntry, erased: Erased): RedactedEntry | null {
  const { personIds, userIds, pseudonym } = erased;
  const own = entry.objectId !== null && personIds.includes(entry.objectId);
  const acted = entry.actorId !== null && userIds.includes(entry.actorId);
  const plain = (fields: Fields): Fields => (own ? emptied(fields) : withoutNames(fields, erased));
  const next: RedactedEntry = {
    id: entry.id,
    actorName: acted ? pseudonym : entry.actorName,
    objectName: own ? pseudonym : (withoutNames(entry.objectName, erased) as string | null),
    before: plain(entry.before),
    after: plain(entry.after),
    ip: acted ? null : entry.ip,
  };
  const { actorId: _, objectId: __, ...before } = entry;
  return JSON.stringify(next) === JSON.stringify(before) ? null : next;
}

const emptied = (fields: Fields): Fields =>
  fields && Object.fromEntries(Object.keys(fields).map((field) => [field, '…']));

function withoutNames<V>(value: V, erased: Erased): V {
  if (value === null) return value;
  let text = JSON.stringify(value);
  for (const said of erased.said) {
    // As the name stands inside JSON.
    const inside = JSON.stringify(said).slice(1, -1);
    text = text.replaceAll(inside, erased.pseudonym);
  }
  return JSON.parse(text) as V;
}
