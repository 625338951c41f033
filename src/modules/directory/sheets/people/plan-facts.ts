import { newId } from '#platform/db/new-id.ts';
import type { PlannedRow, ReadRow } from '../checking/planned.ts';
import type { KnownPerson } from './known-people.ts';
import { updateOf } from './plan-person.ts';

/** What is planned for a person by rows above, so that a second row doesn't plan it again. */
export type Planned = Set<string>;

/** Category, title, grade and education that a row says, where the card doesn't say them yet. */
export function planFacts(
  row: PlannedRow,
  { values }: ReadRow,
  personId: string,
  known: KnownPerson | null,
  planned: Planned,
): void {
  const category = values.category;
  if (typeof category === 'string')
    planQualification(row, personId, known, planned, {
      kind: 'category',
      field: 'category',
      value: category,
      since: typeof values.categorySince === 'string' ? values.categorySince : null,
    });
  for (const value of Array.isArray(values.titles) ? values.titles : [])
    planQualification(row, personId, known, planned, {
      kind: 'title',
      field: 'titles',
      value,
      since: null,
    });
  if (typeof values.rank === 'string')
    planQualification(row, personId, known, planned, {
      kind: 'rank',
      field: 'rank',
      value: values.rank,
      since: null,
    });
  planEducation(row, values, personId, known, planned);
}

interface Said {
  kind: string;
  field: string;
  value: string;
  since: string | null;
}

function planQualification(
  row: PlannedRow,
  personId: string,
  known: KnownPerson | null,
  planned: Planned,
  { kind, field, value, since }: Said,
): void {
  const held = known?.qualifications.filter((one) => one.kind === kind) ?? [];
  const same = held.filter((one) => one.value === value);
  const exact = same.find((one) => since === null || one.since === since);
  // Of titles several are held; of the others the one given last counts, so that an earlier one is given anew.
  if (exact && (kind === 'title' || exact === held.at(-1) || since !== null)) return;
  if (planned.has(`${kind} ${value}`)) return;
  planned.add(`${kind} ${value}`);
  const undated = same.find((one) => one.since === null);
  if (undated && since !== null) {
    row.changes[`${field}Since`] = [null, since];
    row.writes.push(updateOf('qualification', undated, { since: null }, { since }));
    return;
  }
  const last = held.at(-1);
  row.changes[field] = [kind === 'title' ? null : (last?.value ?? null), value];
  if (since !== null) row.changes[`${field}Since`] = [null, since];
  const id = newId();
  row.writes.push({
    t: 'qualification',
    a: 'insert',
    id,
    after: { id, person_id: personId, kind, value, since },
  });
}

function planEducation(
  row: PlannedRow,
  values: ReadRow['values'],
  personId: string,
  known: KnownPerson | null,
  planned: Planned,
): void {
  const level = values.educationLevel;
  if (typeof level !== 'string') return;
  const text = (key: string) => (typeof values[key] === 'string' ? (values[key] as string) : '');
  const said = {
    institution: text('educationInstitution'),
    speciality: text('speciality'),
    finished_year: typeof values.finishedYear === 'number' ? values.finishedYear : null,
  };
  if (planned.has(`education ${level} ${said.institution}`)) return;
  planned.add(`education ${level} ${said.institution}`);
  const fits = <T>(mine: T, theirs: T, nothing: T) =>
    mine === nothing || theirs === nothing || mine === theirs;
  const twin = known?.educations.find(
    (one) =>
      one.level === level &&
      fits(said.institution, one.institution, '') &&
      fits(said.speciality, one.speciality, '') &&
      fits(said.finished_year, one.finished_year, null),
  );
  if (!twin) {
    const id = newId();
    row.changes.educationLevel = [null, level];
    row.writes.push({
      t: 'education',
      a: 'insert',
      id,
      after: { id, person_id: personId, level, ...said },
    });
    return;
  }
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, column, nothing] of [
    ['educationInstitution', 'institution', ''],
    ['speciality', 'speciality', ''],
    ['finishedYear', 'finished_year', null],
  ] as const) {
    if (said[column] === nothing || said[column] === twin[column]) continue;
    before[column] = twin[column];
    after[column] = said[column];
    row.changes[field] = [twin[column], said[column]];
  }
  if (Object.keys(after).length > 0) row.writes.push(updateOf('education', twin, before, after));
}
