import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/database.ts';

/** What is wrong with a row of the log, a day or a seal. */
export type AuditFault =
  /** The row is not what it was when its day was sealed. */
  | { kind: 'changed' | 'missing'; entryId: string }
  /** The row was written after its day had been sealed. */
  | { kind: 'late'; entryId: string; sealedOn: string | null }
  /** The chain over the day's rows does not end in the sealed head: rows were altered together with their digests. */
  | { kind: 'head' }
  /** The seal does not follow from the one before: one was altered, or removed. */
  | { kind: 'previous' }
  /** A head that was kept elsewhere is not the one that is here; `here` is null when the seal is gone. */
  | { kind: 'kept-head'; here: string | null };

/** A day of a centre's log (UTC) and what was found out about it. */
export interface VerifiedDay {
  day: string;
  entries: number;
  /** Of them, how many were redacted lawfully. */
  redacted: number;
  faults: AuditFault[];
}

/** Where the chain stood after a day's seal, in hexadecimal. */
export interface AuditHead {
  number: number;
  day: string;
  entries: number;
  head: string;
}

export interface DayRange {
  from?: string;
  to?: string;
}

/** The heads of a centre's seals, first to last; to be kept where nobody who runs the database can change them. */
export async function listAuditHeads(db: Db, { from, to }: DayRange = {}): Promise<AuditHead[]> {
  const { rows } = await sql<AuditHead>`
    select number, to_char(day, 'YYYY-MM-DD') as day, entries, encode(head, 'hex') as head
    from audit_seal where ${within(sql`day`, { from, to })} order by number`.execute(db);
  return rows;
}

/**
 * Goes over the sealed days of a centre's log, and over the rows of those days that no seal knows. Runs in a centre's
 * transaction. Days that are not sealed yet are left out.
 *
 * @param kept - heads that were kept elsewhere; one that differs is a fault of its day
 */
export async function verifyAudit(
  db: Db,
  range: DayRange,
  kept: readonly AuditHead[] = [],
): Promise<VerifiedDay[]> {
  const days = new Map<string, VerifiedDay>();
  const at = (day: string): VerifiedDay => {
    const known = days.get(day) ?? { day, entries: 0, redacted: 0, faults: [] };
    days.set(day, known);
    return known;
  };
  const seals = await readSeals(db, range);
  for (const { day, entries, redacted, headHolds, followsPrevious } of seals) {
    const found = at(day);
    found.entries += entries;
    found.redacted += redacted;
    if (!headHolds) found.faults.push({ kind: 'head' });
    if (!followsPrevious) found.faults.push({ kind: 'previous' });
  }
  for (const { day, ...fault } of await readRowFaults(db, range)) at(day).faults.push(fault);
  const heads = new Map((await listAuditHeads(db)).map((seal) => [seal.number, seal]));
  for (const { number, day, head } of kept) {
    if ((range.from && day < range.from) || (range.to && day > range.to)) continue;
    const here = heads.get(number)?.head ?? null;
    if (here !== head) at(day).faults.push({ kind: 'kept-head', here });
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}

interface Seal {
  day: string;
  entries: number;
  redacted: number;
  headHolds: boolean;
  followsPrevious: boolean;
}

async function readSeals(db: Db, range: DayRange): Promise<Seal[]> {
  const { rows } = await sql<Seal>`
    with seal as (
      select *, lag(head, 1, '') over (order by number) as before, lag(number, 1, 0) over (order by number) as number_before
      from audit_seal)
    select to_char(s.day, 'YYYY-MM-DD') as day, s.entries, l.redacted,
      l.entries = s.entries and s.head = sha256(s.previous || convert_to(to_char(s.day, 'YYYY-MM-DD'), 'UTF8') || l.chain) as "headHolds",
      s.previous = s.before and s.number = s.number_before + 1 as "followsPrevious"
    from seal s
    cross join lateral (
      select count(*)::int as entries, count(*) filter (where salt is null)::int as redacted,
        audit_chain(digest order by position) as chain
      from audit_link where centre_id = s.centre_id and number = s.number) l
    where ${within(sql`s.day`, range)} order by s.number`.execute(db);
  return rows;
}

/** Rows that are not what their seal says, that are gone, or that came after their day was sealed. */
async function readRowFaults(db: Db, range: DayRange): Promise<({ day: string } & AuditFault)[]> {
  const { rows } = await sql<{
    day: string;
    kind: 'changed' | 'missing' | 'late';
    entryId: string;
    sealedOn: string | null;
  }>`
    with redacted as materialized (
      select jsonb_array_elements_text(after -> 'redacted')::uuid as entry_id
      from audit_entry where object_type = 'audit_entry' and jsonb_typeof(after -> 'redacted') = 'array'),
    checked as (
      select s.day, s.sealed_at, l.position, l.entry_id,
        case
          when e.id is null then 'missing'
          when e.centre_id <> l.centre_id or audit_digest(e, l.content) <> l.digest then 'changed'
          when l.salt is null then case when l.entry_id in (select entry_id from redacted) then null else 'changed' end
          when audit_content(e, l.salt) <> l.content then 'changed'
          when exists (select from audit_seal first where first.number < s.number and first.day >= s.day) then 'late'
        end as kind
      from audit_seal s
      join audit_link l on l.centre_id = s.centre_id and l.number = s.number
      left join audit_entry e on e.id = l.entry_id
      where ${within(sql`s.day`, range)}),
    unsealed as (
      select (e.at at time zone 'UTC')::date as day, e.id as entry_id
      from audit_entry e
      where (e.at at time zone 'UTC')::date <= (select max(day) from audit_seal)
        and not exists (select from audit_link l where l.entry_id = e.id)
        and ${within(sql`(e.at at time zone 'UTC')::date`, range)})
    select to_char(day, 'YYYY-MM-DD') as day, kind, entry_id as "entryId",
      case kind when 'late' then to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD') end as "sealedOn"
    from checked where kind is not null
    union all
    select to_char(day, 'YYYY-MM-DD'), 'late', entry_id, null from unsealed
    order by 1, 3`.execute(db);
  return rows.map(({ day, kind, entryId, sealedOn }) =>
    kind === 'late' ? { day, kind, entryId, sealedOn } : { day, kind, entryId },
  );
}

function within(day: RawBuilder<unknown>, { from, to }: DayRange): RawBuilder<boolean> {
  return sql<boolean>`${day} between coalesce(${from ?? null}::date, '-infinity') and coalesce(${to ?? null}::date, 'infinity')`;
}
