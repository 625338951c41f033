import { sql } from 'kysely';
import type { CheckContext } from '../checking/planned.ts';
import { type SaidPerson, shortOf } from './person-values.ts';

export interface KnownPost {
  id: string;
  organisationId: string;
  organisation: string;
  kind: string;
  title: string;
  main: boolean;
  rate: number | null;
  subjects: string[];
  since: string | null;
  until: string | null;
  version: number;
}

export interface KnownQualification {
  id: string;
  kind: string;
  value: string;
  since: string | null;
  until: string | null;
  version: number;
}

export interface KnownEducation {
  id: string;
  level: string;
  institution: string;
  speciality: string;
  finished_year: number | null;
  version: number;
}

/** A person of the directory with what a sheet may say of one. Columns by their names in the database. */
export interface KnownPerson {
  id: string;
  version: number;
  external_key: string | null;
  family_name: string;
  given_name: string;
  patronymic: string;
  short_name: string;
  birth_date: string | null;
  birth_year: number | null;
  sex: string | null;
  phone: string;
  email: string | null;
  working_since: string | null;
  teaching_since: string | null;
  posts: KnownPost[];
  qualifications: KnownQualification[];
  educations: KnownEducation[];
}

export interface Sought {
  number: number;
  external: string | null;
  full: string;
  /** «Прізвище І.Б.», where the sheet gives no more. */
  short: string | null;
}

/** How the rows of a sheet are looked for, each by what it says of a person; a row that names nobody is left out. */
export function soughtIn(
  read: readonly { row: { number: number }; said: SaidPerson | null }[],
): Sought[] {
  return read.flatMap(({ row, said }) =>
    said
      ? {
          number: row.number,
          external: said.external,
          full: `${said.familyName} ${said.givenName} ${said.patronymic}`,
          short: said.brief ? shortOf(said) : null,
        }
      : [],
  );
}

/**
 * Who of the directory may be meant by rows: by key, by the whole name in any spelling, by the short name where the sheet
 * gives initials only.
 *
 * @param also - ids of people whose cards are wanted as well
 * @returns by the row's number: the key of the name, and the ids; and the people themselves
 */
export async function findKnownPeople(
  { db }: Pick<CheckContext, 'db'>,
  sought: readonly Sought[],
  also: readonly string[] = [],
) {
  const { rows } = await sql<{ number: number; key: string; ids: string[] }>`
    with sought as materialized (
      select number, external, short, name_key("full") as key
      from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb)
        as r(number int, external text, "full" text, short text)
    )
    select s.number, s.key, array(
      select p.id from person p where p.external_key = s.external and p.merged_into is null
      union select p.id from person p where p.name_key = s.key and p.merged_into is null and p.erased_at is null
      union select p.id from person p
        where s.short is not null and p.short_name = s.short and p.merged_into is null and p.erased_at is null
    ) as ids
    from sought s`.execute(db);
  const ids = [...new Set([...also, ...rows.flatMap((row) => row.ids)])];
  return {
    byNumber: new Map(rows.map(({ number, key, ids: found }) => [number, { key, ids: found }])),
    people: await loadPeople({ db }, ids),
  };
}

async function loadPeople(
  { db }: Pick<CheckContext, 'db'>,
  ids: readonly string[],
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KnownPerson>`
    select p.id, p.version, p.external_key, p.family_name, p.given_name, p.patronymic, p.short_name,
      p.birth_date::text as birth_date, p.birth_year, p.sex, p.phone, p.email, p.working_since::text as working_since,
      p.teaching_since::text as teaching_since,
      coalesce(po.posts, '[]') as posts, coalesce(q.facts, '[]') as qualifications, coalesce(e.facts, '[]') as educations
    from person p
    left join lateral (
      select jsonb_agg(jsonb_build_object(
        'id', po.id, 'organisationId', po.organisation_id, 'organisation', coalesce(name.name, ''), 'kind', po.kind,
        'title', po.title, 'main', po.main, 'rate', po.rate::float, 'subjects', po.subjects, 'since', po.since,
        'until', po.until, 'version', po.version) order by po.since) as posts
      from post po
      left join lateral (
        select n.name from organisation_name n where n.organisation_id = po.organisation_id
        order by n.kind = 'short' desc, n.kind = 'full' desc, n.until is null desc limit 1) name on true
      where po.person_id = p.id) po on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'value', q.value, 'since', q.since,
        'until', q.until, 'version', q.version) order by q.since nulls first, q.id) as facts
      from qualification q where q.person_id = p.id) q on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', e.id, 'level', e.level, 'institution', e.institution,
        'speciality', e.speciality, 'finished_year', e.finished_year, 'version', e.version) order by e.id) as facts
      from education e where e.person_id = p.id) e on true
    where p.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
