import { changesOf } from '#platform/audit/changes-of.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedPerson, loadPerson } from './load-person.ts';

/** Dated facts of a person: a row each, with a version of its own. */
export type FactTable = 'qualification' | 'education' | 'award';

/** How the fields of a fact stand in its table: field → column. */
export type Columns<F> = { [K in keyof F]: string };

export interface LoadedFact<F> {
  id: string;
  fields: F;
  version: number;
  person: LoadedPerson;
  place: LoadedPerson['place'];
  inCentre: boolean;
}

/** Locks a fact for a change; null for an absent or foreign one. */
export async function loadFact<F extends object>(
  context: OperationContext,
  table: FactTable,
  columns: Columns<F>,
  id: string,
): Promise<LoadedFact<F> | null> {
  const row = await context.trx
    // Three tables that differ in their own columns only: one of them stands for all to the types.
    .selectFrom(table as 'award')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const person = row && (await loadPerson(context, { id: row.person_id }));
  if (!row || !person) return null;
  const fields = Object.fromEntries(
    Object.entries<string>(columns).map(([field, column]) => [
      field,
      row[column as keyof typeof row],
    ]),
  ) as F;
  const { version } = row;
  return { id, fields, version, person, place: person.place, inCentre: person.inCentre };
}

/**
 * Writes a new fact, or one that is loaded anew, or takes it away; with the audit of its person.
 *
 * @param told in `change`: what the audit tells beside the fields
 */
export async function writeFact<F extends object>(
  context: OperationContext,
  table: FactTable,
  columns: Columns<F>,
  person: LoadedPerson,
  {
    loaded,
    fields,
    told: more = {},
  }: { loaded: LoadedFact<F> | null; fields: F | null; told?: Record<string, unknown> },
): Promise<{ id: string; version: number }> {
  const values =
    fields &&
    Object.fromEntries(
      Object.entries<string>(columns).map(([field, column]) => [column, fields[field as keyof F]]),
    );
  const name = table as 'award';
  let id = loaded?.id ?? '';
  const version = (loaded?.version ?? 0) + 1;
  if (!values) await context.trx.deleteFrom(name).where('id', '=', id).execute();
  else if (loaded)
    await context.trx
      .updateTable(name)
      .set({ ...values, version })
      .where('id', '=', id)
      .execute();
  else
    ({ id } = await context.trx
      .insertInto(name)
      .values({ centre_id: context.actor.centreId, person_id: person.id, ...values } as never)
      .returning('id')
      .executeTakeFirstOrThrow());
  context.audit({
    objectType: 'person',
    objectId: person.id,
    objectName: person.fields.shortName,
    ...told(table, loaded?.fields ?? null, fields, more),
  });
  return { id, version };
}

/** The log names which fact of the person it is: «title» of an award is not a title of the person. */
function told<F extends object>(
  table: FactTable,
  before: F | null,
  after: F | null,
  more: Record<string, unknown>,
) {
  const fields = changesOf({ ...before }, { ...after });
  return {
    before: before && { fact: table, ...fields.before },
    after: after && { fact: table, ...fields.after, ...more },
  };
}
