import { sql } from 'kysely';
import { newId } from '#platform/db/new-id.ts';
import { textKey } from '../../organisations/text-key.ts';
import {
  blank,
  type CheckContext,
  type PlannedRow,
  type Planner,
  type ReadRow,
  settle,
} from '../checking/planned.ts';
import { updateOf } from '../people/plan-person.ts';
import { organisationFinder } from './find-organisation.ts';

interface KnownName {
  id: string;
  kind: 'full' | 'short' | 'abbreviation';
  name: string;
}

interface KnownOrganisation {
  id: string;
  version: number;
  fields: Record<string, unknown>;
  names: KnownName[];
  link: { id: string; parentId: string } | null;
}

/** Fields of the sheet and the columns that hold them as they are. */
const columns: Record<string, string> = {
  kind: 'kind',
  ownership: 'ownership',
  externalKey: 'external_key',
  edrpou: 'edrpou',
  edebo: 'edebo',
  ogrn: 'ogrn',
  inn: 'inn',
  locality: 'locality',
  address: 'address',
  latitude: 'latitude',
  longitude: 'longitude',
  phone: 'phone',
  email: 'email',
  website: 'website',
  learners: 'learners',
  remote: 'remote',
  openedOn: 'opened_on',
};
const codes = ['externalKey', 'edrpou', 'edebo', 'ogrn', 'inn'] as const;

/** Plans a sheet of organisations. A parent may be one that a row above adds. */
export async function organisationsPlanner(context: CheckContext): Promise<Planner> {
  const finder = await organisationFinder(context);
  const known = await knownOrganisations(context);
  /** Codes and names of rows above → the row and its organisation. */
  const above = new Map<string, { number: number; id: string }>();
  /** The same for short names and abbreviations, which two may share. */
  const byOtherName = new Map<string, { number: number; id: string }>();

  return {
    async plan(rows) {
      return rows.map((read) => {
        if (read.choice?.is === 'skip') return { ...blank(read), state: 'skipped' as const };
        return planRow(read);
      });
    },
  };

  function planRow(read: ReadRow): PlannedRow {
    const row = blank(read);
    const name = typeof read.values.name === 'string' ? read.values.name : null;
    const found = findRow(row, read, name);
    if (found === 'problem') return settle(row, false);
    const kept = found ? (known.get(found) ?? null) : null;
    if (!kept && name === null)
      row.problems.push({
        field: 'name',
        column: context.columnOf('name'),
        code: 'required',
        level: 'wrong',
      });
    if ((read.values.latitude === undefined) !== (read.values.longitude === undefined))
      row.problems.push({
        field: 'latitude',
        column: context.columnOf('latitude'),
        code: 'half-point',
        level: 'wrong',
      });
    const id = kept?.id ?? newId();
    const keys = [
      ...codes.map((code) => read.values[code]).filter((code) => typeof code === 'string'),
      ...(name ? [name] : []),
    ].map((key) => textKey(String(key)));
    const twin = keys.map((key) => above.get(key)).find(Boolean);
    if (twin) {
      row.problems.push({
        field: null,
        column: null,
        code: 'repeats-row',
        params: { row: twin.number },
        level: 'wrong',
      });
      return settle(row, false);
    }
    const parentId = parentOf(row, read);
    if (kept) change(row, read, kept, parentId);
    else add(row, read, id, name ?? '', parentId);
    const label = kept
      ? (kept.names.find(({ kind }) => kind === 'short') ?? kept.names[0])?.name
      : (read.values.shortName ?? name);
    const settled = settle(
      { ...row, object: { type: 'organisation', id, name: String(label ?? name ?? '') } },
      !kept,
    );
    if (settled.state !== 'wrong' && settled.state !== 'doubt') {
      const told = { number: read.number, id };
      for (const key of keys) above.set(key, told);
      const { shortName, abbreviations } = read.values;
      for (const text of [shortName, abbreviations].flat())
        if (typeof text === 'string' && !byOtherName.has(textKey(text)))
          byOtherName.set(textKey(text), told);
    }
    return settled;
  }

  /** The organisation that a row means: by a code, else by its name. */
  function findRow(
    row: PlannedRow,
    { values, choice }: ReadRow,
    name: string | null,
  ): string | null | 'problem' {
    if (choice?.is === 'new') return null;
    if (choice?.is === 'same' && choice.id && known.has(choice.id)) return choice.id;
    for (const code of codes) {
      const said = values[code];
      if (typeof said !== 'string') continue;
      const byCode = finder.find(said);
      if ('id' in byCode && known.get(byCode.id)?.fields[columns[code] ?? ''] === said)
        return byCode.id;
    }
    if (name === null) return null;
    const byName = finder.find(name);
    if ('id' in byName) {
      // One that has another code is another organisation of the same name.
      const other = codes.some(
        (code) =>
          typeof values[code] === 'string' &&
          code !== 'externalKey' &&
          known.get(byName.id)?.fields[columns[code] ?? ''] &&
          known.get(byName.id)?.fields[columns[code] ?? ''] !== values[code],
      );
      if (!other) return byName.id;
    }
    const ids = 'id' in byName ? [byName.id] : byName.ids;
    if (ids.length === 0) return null;
    row.candidates = ids.map((id) => ({
      id,
      name: known.get(id)?.names.find(({ kind }) => kind === 'full')?.name ?? '',
      note: String(known.get(id)?.fields.edrpou ?? known.get(id)?.fields.locality ?? ''),
    }));
    row.problems.push({
      field: 'name',
      column: context.columnOf('name'),
      code: 'which-organisation',
      params: { count: ids.length },
      level: 'doubt',
    });
    return 'problem';
  }

  function parentOf(row: PlannedRow, { values }: ReadRow): string | null {
    const said = values.parent;
    if (typeof said !== 'string') return null;
    const inSheet = above.get(textKey(said)) ?? byOtherName.get(textKey(said));
    if (inSheet) return inSheet.id;
    const found = finder.find(said, 'parent');
    if ('id' in found) return found.id;
    row.problems.push({
      field: 'parent',
      column: context.columnOf('parent'),
      code: found.problem,
      params: { text: said.slice(0, 80), word: said },
      level: found.problem === 'not-yours' ? 'wrong' : 'doubt',
    });
    return null;
  }

  function add(
    row: PlannedRow,
    { values }: ReadRow,
    id: string,
    name: string,
    parentId: string | null,
  ): void {
    const after: Record<string, unknown> = {
      id,
      kind: 'school',
      address: '',
      locality: '',
      phone: '',
      remote: false,
    };
    const [first] = context.pack.organisationKinds.filter(({ group }) => group === 'institution');
    after.kind = first?.key ?? 'school';
    for (const [field, column] of Object.entries(columns))
      if (values[field] !== undefined) {
        after[column] = values[field];
        row.changes[field] = [null, values[field]];
      }
    row.changes.name = [null, name];
    row.writes.push({ t: 'organisation', a: 'insert', id, after });
    const since = typeof values.openedOn === 'string' ? values.openedOn : null;
    for (const { kind, text } of namesOf(values, name)) addName(row, id, kind, text, since);
    if (values.shortName !== undefined) row.changes.shortName = [null, values.shortName];
    if (values.abbreviations !== undefined)
      row.changes.abbreviations = [null, values.abbreviations];
    if (parentId) {
      row.changes.parent = [null, values.parent];
      addLink(row, id, parentId, since);
    }
    if (since) {
      const changeId = newId();
      row.writes.push({
        t: 'organisation_change',
        a: 'insert',
        id: changeId,
        after: {
          id: changeId,
          organisation_id: id,
          kind: 'opened',
          happened_on: since,
          ground: '',
        },
      });
    }
  }

  function change(
    row: PlannedRow,
    { values }: ReadRow,
    kept: KnownOrganisation,
    parentId: string | null,
  ): void {
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [field, column] of Object.entries(columns)) {
      const said = values[field];
      if (said === undefined || said === kept.fields[column]) continue;
      before[column] = kept.fields[column];
      after[column] = said;
      row.changes[field] = [kept.fields[column], said];
    }
    const full = kept.names.find(({ kind }) => kind === 'full');
    const short = kept.names.find(({ kind }) => kind === 'short');
    // A name is corrected where a code says whose it is; else the name is what found the organisation.
    if (
      typeof values.name === 'string' &&
      full &&
      textKey(values.name) !== textKey(full.name) &&
      !kept.names.some((one) => textKey(one.name) === textKey(String(values.name)))
    )
      rename(row, 'name', full, values.name);
    if (typeof values.shortName === 'string') {
      if (!short) addName(row, kept.id, 'short', values.shortName, null);
      if (!short) row.changes.shortName = [null, values.shortName];
      else if (textKey(short.name) !== textKey(values.shortName))
        rename(row, 'shortName', short, values.shortName);
    }
    for (const text of Array.isArray(values.abbreviations) ? values.abbreviations : []) {
      if (kept.names.some((one) => textKey(one.name) === textKey(text))) continue;
      row.changes.abbreviations = [
        kept.names.filter(({ kind }) => kind === 'abbreviation').map((one) => one.name),
        values.abbreviations,
      ];
      addName(row, kept.id, 'abbreviation', text, null);
    }
    if (parentId && parentId !== kept.link?.parentId && parentId !== kept.id) {
      row.changes.parent = [
        kept.link ? (known.get(kept.link.parentId)?.names[0]?.name ?? null) : null,
        values.parent,
      ];
      if (kept.link)
        row.writes.push({
          t: 'organisation_link',
          a: 'update',
          id: kept.link.id,
          before: { parent_id: kept.link.parentId },
          after: { parent_id: parentId },
        });
      else addLink(row, kept.id, parentId, null);
    }
    // The version of an organisation counts the changes of its names too.
    if (Object.keys(after).length > 0 || row.writes.length > 0)
      row.writes.unshift(updateOf('organisation', kept, before, after));
  }
}

/** A correction of what is written, not a renaming: that is an act of its own, by order and with a day. */
function rename(row: PlannedRow, field: string, name: KnownName, text: string): void {
  row.changes[field] = [name.name, text];
  row.writes.push({
    t: 'organisation_name',
    a: 'update',
    id: name.id,
    before: { name: name.name },
    after: { name: text },
  });
}

function addName(
  row: PlannedRow,
  organisationId: string,
  kind: KnownName['kind'],
  name: string,
  since: string | null,
): void {
  const id = newId();
  row.writes.push({
    t: 'organisation_name',
    a: 'insert',
    id,
    after: { id, organisation_id: organisationId, kind, name, since },
  });
}

function addLink(row: PlannedRow, childId: string, parentId: string, since: string | null): void {
  const id = newId();
  row.writes.push({
    t: 'organisation_link',
    a: 'insert',
    id,
    after: { id, child_id: childId, parent_id: parentId, since },
  });
}

function namesOf(
  values: ReadRow['values'],
  name: string,
): { kind: KnownName['kind']; text: string }[] {
  const short = typeof values.shortName === 'string' ? values.shortName : null;
  const abbreviations = Array.isArray(values.abbreviations) ? values.abbreviations : [];
  return [
    { kind: 'full' as const, text: name },
    ...(short ? [{ kind: 'short' as const, text: short }] : []),
    ...abbreviations
      .filter((text) => text !== short)
      .map((text) => ({ kind: 'abbreviation' as const, text })),
  ];
}

async function knownOrganisations({
  db,
  today,
}: CheckContext): Promise<Map<string, KnownOrganisation>> {
  const { rows } = await sql<KnownOrganisation>`
    select o.id, o.version, to_jsonb(o) as fields,
      coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'name', n.name) order by n.kind)
        from organisation_name n where n.organisation_id = o.id and daterange(n.since, n.until, '[]') @> ${today}::date), '[]') as names,
      (select jsonb_build_object('id', l.id, 'parentId', l.parent_id) from organisation_link l
        where l.child_id = o.id and daterange(l.since, l.until, '[]') @> ${today}::date limit 1) as link
    from organisation o`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
