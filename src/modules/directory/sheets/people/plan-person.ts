import { newId } from '#platform/db/new-id.ts';
import type { CheckContext, PlannedRow, Write } from '../checking/planned.ts';
import type { KnownPerson } from './known-people.ts';
import { dayOfYears, type SaidPerson, saysSameYears, shortOf } from './person-values.ts';

/** A new card out of a row. @returns its id */
export function planNewPerson(row: PlannedRow, said: SaidPerson, { today }: CheckContext): string {
  const id = newId();
  const after: Record<string, unknown> = {
    id,
    in_centre: false,
    family_name: said.familyName,
    given_name: said.givenName,
    patronymic: said.patronymic,
    short_name: shortOf(said),
    external_key: said.external,
    birth_date: said.birthDate,
    birth_year: said.birthDate ? null : said.birthYear,
    sex: said.sex,
    phone: said.phone ?? '',
    email: said.email,
    working_since: said.working && dayOfYears(said.working, today),
    teaching_since: said.teaching && dayOfYears(said.teaching, today),
  };
  row.writes.push({ t: 'person', a: 'insert', id, after });
  row.changes.fullName = [
    null,
    [said.familyName, said.givenName, said.patronymic].filter(Boolean).join(' '),
  ];
  for (const [field, column] of Object.entries(columns))
    if (after[column] !== null && after[column] !== '') row.changes[field] = [null, after[column]];
  if (said.birthDate ?? said.birthYear)
    row.changes.birthDate = [null, said.birthDate ?? said.birthYear];
  return id;
}

const columns: Record<string, string> = {
  externalKey: 'external_key',
  sex: 'sex',
  phone: 'phone',
  email: 'email',
  working: 'working_since',
  teaching: 'teaching_since',
};

/** What a row changes on a card: only what it says, and says otherwise than the card. */
export function planKnownPerson(
  row: PlannedRow,
  said: SaidPerson,
  known: KnownPerson,
  { today }: CheckContext,
): void {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const set = (field: string, column: keyof KnownPerson, value: unknown) => {
    before[column] = known[column];
    after[column] = value;
    row.changes[field] = [known[column], value];
  };
  planNames(said, known, set);
  if (said.external && said.external !== known.external_key)
    set('externalKey', 'external_key', said.external);
  if (said.birthDate && said.birthDate !== known.birth_date) {
    set('birthDate', 'birth_date', said.birthDate);
    if (known.birth_year !== null) [before.birth_year, after.birth_year] = [known.birth_year, null];
  } else if (said.birthYear && !known.birth_date && said.birthYear !== known.birth_year)
    set('birthDate', 'birth_year', said.birthYear);
  if (said.sex && said.sex !== known.sex) set('sex', 'sex', said.sex);
  if (said.phone && said.phone !== known.phone) set('phone', 'phone', said.phone);
  if (said.email && said.email !== known.email?.toLowerCase()) set('email', 'email', said.email);
  if (said.working && !saysSameYears(said.working, known.working_since, today))
    set('working', 'working_since', dayOfYears(said.working, today));
  if (said.teaching && !saysSameYears(said.teaching, known.teaching_since, today))
    set('teaching', 'teaching_since', dayOfYears(said.teaching, today));
  if (Object.keys(after).length > 0) row.writes.push(updateOf('person', known, before, after));
}

/** A name is corrected for whom a key names; whom the name itself has found is spelt as the directory has it. */
function planNames(
  said: SaidPerson,
  known: KnownPerson,
  set: (field: string, column: keyof KnownPerson, value: unknown) => void,
): void {
  if (said.brief || said.external === null || said.external !== known.external_key) return;
  const same = (a: string, b: string) => spelling(a) === spelling(b);
  const shortBefore = shortOf({
    familyName: known.family_name,
    givenName: known.given_name,
    patronymic: known.patronymic,
  });
  let changed = false;
  for (const [field, column] of [
    ['familyName', 'family_name'],
    ['givenName', 'given_name'],
    ['patronymic', 'patronymic'],
  ] as const)
    if (said[field] !== '' && !same(said[field], known[column])) {
      set(field, column, said[field]);
      changed = true;
    }
  // A short name that was given by hand stays.
  if (changed && known.short_name === shortBefore) set('shortName', 'short_name', shortOf(said));
}

const spelling = (name: string) => name.toLocaleLowerCase('uk').replace(/[’ʼ'`]/g, '’');

/** The change of a row that counts its versions. */
export function updateOf(
  table: Write['t'],
  { id, version }: { id: string; version: number },
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Write {
  return {
    t: table,
    a: 'update',
    id,
    before: { ...before, version },
    after: { ...after, version: version + 1 },
  };
}
