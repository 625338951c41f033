import { sql } from 'kysely';
import { addDays } from '#platform/datetime/iso-date.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** What an organisation hands on to its successor: each row with dates and the column that names the organisation. */
const carried = {
  post: { column: 'organisation_id', parts: { table: 'post_profession', column: 'post_id' } },
  assignment: { column: 'organisation_id', parts: null },
  organisation_profession: { column: 'organisation_id', parts: null },
  organisation_feature: {
    column: 'organisation_id',
    parts: { table: 'feature_profession', column: 'feature_id' },
  },
  organisation_link: { column: 'parent_id', parts: null },
} as const;
export type Carried = keyof typeof carried;
const carriedTables = Object.keys(carried) as Carried[];

/** One row that ended here and goes on there. */
interface Effect {
  table: Carried;
  id: string;
  /** Its last day before. */
  until: string | null;
  /** The row that goes on; null where the successor has the same already. */
  copyId: string | null;
}
export type Effects = readonly Effect[];

/** Rows of an organisation that still hold on a day. @param ids only these, when given */
async function heldOn(
  { trx }: Pick<OperationContext, 'trx'>,
  {
    table,
    organisationId,
    day,
    ids,
  }: { table: Carried; organisationId: string; day: string; ids?: readonly string[] },
): Promise<{ id: string; since: string | null; until: string | null }[]> {
  const { rows } = await sql<{ id: string; since: string | null; until: string | null }>`
    select id, since::text, until::text from ${sql.table(table)}
    where ${sql.ref(carried[table].column)} = ${organisationId}
      and coalesce(until >= ${day}::date, true)
      and ${ids ? sql`id = any(${ids}::uuid[])` : sql`true`}
    order by id for update`.execute(trx);
  return rows;
}

/**
 * Ends rows of one organisation the day before and lets them go on in another: people keep their posts, methodists
 * their institutions, and the state on any earlier day stays what it was.
 *
 * @param choice which rows of a table; a table that is left out hands on all that it has
 * @returns what was done, for `takeBack`
 */
export async function carryOver(
  context: OperationContext,
  {
    fromId,
    toId,
    since,
    choice = {},
  }: {
    fromId: string;
    toId: string;
    since: string;
    choice?: Partial<Record<Carried, readonly string[]>>;
  },
): Promise<Effects> {
  const effects: Effect[] = [];
  for (const table of carriedTables) {
    const rows = await heldOn(context, {
      table,
      organisationId: fromId,
      day: since,
      ids: choice[table],
    });
    for (const row of rows) {
      if (row.since !== null && row.since >= since)
        throw refuse('organisations.begins-later', { date: row.since });
      await sql`update ${sql.table(table)} set until = ${addDays(since, -1)} where id = ${row.id}`.execute(
        context.trx,
      );
      const copyId = (await hasSame(context, table, row.id, toId, since))
        ? null
        : await copyTo(context, table, row, toId, since);
      effects.push({ table, id: row.id, until: row.until, copyId });
    }
  }
  await substituteForCopies(context, effects);
  return effects;
}

/** Whether the successor has the same already: it teaches the profession, the methodist looks after it. */
async function hasSame(
  { trx }: OperationContext,
  table: Carried,
  id: string,
  toId: string,
  since: string,
): Promise<boolean> {
  if (table === 'organisation_link') {
    const row = await trx
      .selectFrom('organisation_link')
      .select('child_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.child_id === toId;
  }
  if (table !== 'organisation_profession' && table !== 'assignment') return false;
  const same =
    table === 'assignment'
      ? sql`o.person_id = t.person_id and o.direction_id is not distinct from t.direction_id`
      : sql`o.profession_id = t.profession_id`;
  const { rows } = await sql`
    select from ${sql.table(table)} t join ${sql.table(table)} o on o.organisation_id = ${toId} and ${same}
      and coalesce(o.until >= ${since}::date, true)
    where t.id = ${id}`.execute(trx);
  return rows.length > 0;
}

/** A row as it is, from the day on, in the other organisation; with its professions. */
async function copyTo(
  { trx }: OperationContext,
  table: Carried,
  { id, until }: { id: string; until: string | null },
  toId: string,
  since: string,
): Promise<string> {
  const { column, parts } = carried[table];
  const { rows } = await sql<{ id: string }>`
    insert into ${sql.table(table)}
    select (jsonb_populate_record(null::${sql.table(table)}, to_jsonb(t) || jsonb_build_object(
      'id', uuidv7_at.id, ${column}::text, ${toId}::uuid, 'since', ${since}::date, 'until', ${until}::date,
      'version', 1, 'created_at', now()))).*
    from ${sql.table(table)} t cross join (select uuidv7() as id) uuidv7_at
    where t.id = ${id} returning id`.execute(trx);
  const copyId = rows[0]?.id;
  if (!copyId) throw new Error(`a row of ${table} was not copied`);
  if (parts)
    await sql`
      insert into ${sql.table(parts.table)}
      select (jsonb_populate_record(null::${sql.table(parts.table)},
        to_jsonb(p) || jsonb_build_object(${parts.column}::text, ${copyId}::uuid))).*
      from ${sql.table(parts.table)} p where p.${sql.ref(parts.column)} = ${id}`.execute(trx);
  return copyId;
}

/** Who stands in for a methodist stands in for the assignment that goes on. */
async function substituteForCopies({ trx }: OperationContext, effects: Effects): Promise<void> {
  for (const { table, id, copyId } of effects) {
    if (table !== 'assignment' || !copyId) continue;
    const copies = effects.flatMap((effect) =>
      effect.table === table ? (effect.copyId ?? []) : [],
    );
    await trx
      .updateTable('assignment')
      .set({ substitutes: copyId })
      .where('id', 'in', copies)
      .where('substitutes', '=', id)
      .execute();
  }
}

/**
 * Takes back what `carryOver` did.
 * @throws AppError `refused` (`organisations.undo-changed`) when somebody has worked on with what was handed on.
 */
export async function takeBack({ trx }: OperationContext, effects: Effects): Promise<void> {
  for (const { table, copyId, until } of [...effects].reverse()) {
    if (!copyId) continue;
    // Removed only as it was made: a later change would be lost with it.
    const { rows } = await sql`
      delete from ${sql.table(table)} t where id = ${copyId} and until is not distinct from ${until}::date
        and coalesce((to_jsonb(t) ->> 'version')::integer, 1) = 1
      returning id`.execute(trx);
    if (rows.length === 0) throw refuse('organisations.undo-changed');
  }
  for (const { table, id, until } of effects) {
    const { rows } = await sql`
      update ${sql.table(table)} set until = ${until}::date where id = ${id} returning id`.execute(
      trx,
    );
    if (rows.length === 0) throw refuse('organisations.undo-changed');
  }
}
