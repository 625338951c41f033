import { sql } from 'kysely';
import { newId } from '#platform/db/new-id.ts';
import {
  blank,
  type CheckContext,
  type PlannedRow,
  type Planner,
  type ReadRow,
  settle,
} from '../checking/planned.ts';
import { organisationFinder } from '../organisations/find-organisation.ts';
import { placeOfRow } from '../organisations/place-of-row.ts';

interface Taught {
  id: string;
  organisation_id: string;
  profession_id: string;
  levels: string;
  licence: string;
  licence_volume: number | null;
  dual: boolean;
  since: string | null;
  until: string | null;
}

const columns: Record<string, keyof Taught> = {
  levels: 'levels',
  licence: 'licence',
  licenceVolume: 'licence_volume',
  dual: 'dual',
  since: 'since',
  until: 'until',
};

/** Plans a sheet of what institutions teach; a code that the register lacks is added to it. */
export async function professionsPlanner(context: CheckContext): Promise<Planner> {
  const { db, today, columnOf } = context;
  const finder = await organisationFinder(context);
  const register = new Map(
    (await db.selectFrom('profession').select(['id', 'code', 'title']).execute()).map((one) => [
      one.code,
      one,
    ]),
  );
  const { rows: held } = await sql<Taught>`
    select id, organisation_id, profession_id, levels, licence, licence_volume, dual, since::text as since, until::text as until
    from organisation_profession where coalesce(until >= ${today}::date, true)`.execute(db);
  const taught = new Map(held.map((one) => [`${one.organisation_id} ${one.profession_id}`, one]));
  const seen = new Map<string, number>();

  return { plan: async (rows) => rows.map(planRow) };

  function planRow(read: ReadRow): PlannedRow {
    const row = blank(read);
    if (read.choice?.is === 'skip') return { ...row, state: 'skipped' };
    const { values } = read;
    const place = placeOfRow(read, finder, context);
    const code = typeof values.code === 'string' ? values.code : null;
    if (code === null && !row.problems.some(({ field }) => field === 'code'))
      row.problems.push({
        field: 'code',
        column: columnOf('code'),
        code: 'required',
        level: 'wrong',
      });
    if (place === null)
      row.problems.push({
        field: 'organisation',
        column: columnOf('organisation'),
        code: 'required',
        level: 'wrong',
      });
    if (code === null || place === null || place === 'problem') return settle(row, false);
    const { since, until } = values;
    if (typeof since === 'string' && typeof until === 'string' && until < since)
      row.problems.push({
        field: 'until',
        column: columnOf('until'),
        code: 'period-order',
        level: 'wrong',
      });
    const profession = professionOf(row, read, code);
    if (!profession) return settle(row, false);
    const key = `${place} ${profession.id}`;
    const twin = seen.get(key);
    if (twin !== undefined) {
      row.problems.push({
        field: null,
        column: null,
        code: 'repeats-row',
        params: { row: twin },
        level: 'wrong',
      });
      return settle(row, false);
    }
    seen.set(key, read.number);
    const known = taught.get(key);
    if (known) change(row, values, known);
    else add(row, values, place, profession.id);
    const object = {
      type: 'organisation',
      id: place,
      name: `${profession.code} ${profession.title}`,
    };
    return settle({ ...row, object }, !known);
  }

  function professionOf(row: PlannedRow, { values }: ReadRow, code: string) {
    const known = register.get(code);
    if (known) return known;
    if (typeof values.title !== 'string') {
      row.problems.push({
        field: 'title',
        column: columnOf('title'),
        code: 'new-profession',
        params: { code },
        level: 'wrong',
      });
      return null;
    }
    const made = { id: newId(), code, title: values.title };
    // Only a row that is written may bring a profession: those below rely on it.
    if (row.problems.every(({ level }) => level === 'note')) {
      row.writes.push({ t: 'profession', a: 'insert', id: made.id, after: { ...made } });
      register.set(code, made);
    }
    return made;
  }
}

function add(
  row: PlannedRow,
  values: ReadRow['values'],
  organisationId: string,
  professionId: string,
): void {
  const id = newId();
  const after: Record<string, unknown> = {
    id,
    organisation_id: organisationId,
    profession_id: professionId,
    levels: '',
    licence: '',
    dual: false,
  };
  row.changes.code = [null, values.code];
  for (const [field, column] of Object.entries(columns))
    if (values[field] !== undefined) {
      after[column] = values[field];
      row.changes[field] = [null, values[field]];
    }
  row.writes.push({ t: 'organisation_profession', a: 'insert', id, after });
}

function change(row: PlannedRow, values: ReadRow['values'], known: Taught): void {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(columns)) {
    const said = values[field];
    if (said === undefined || said === known[column]) continue;
    before[column] = known[column];
    after[column] = said;
    row.changes[field] = [known[column], said];
  }
  if (Object.keys(after).length > 0)
    row.writes.push({ t: 'organisation_profession', a: 'update', id: known.id, before, after });
}
