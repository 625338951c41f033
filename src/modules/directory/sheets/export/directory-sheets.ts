import { sql } from 'kysely';
import { type DirectoryPack, type Kind, sayKind } from '#packs/directory-pack.ts';
import type { Db } from '#platform/db/database.ts';
import type { CellValue } from '#platform/documents/excel/workbook.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { type SheetKind, sheetKinds } from '../kinds.ts';

interface Given {
  db: Db;
  today: string;
  pack: DirectoryPack;
  locale: Locale;
  /** Fields of people that the caller does not see: their cells stay empty. */
  unseen: readonly string[];
}

/** What each kind's rows hold, by the keys of its fields; days as texts of the database. */
const selects: Record<
  SheetKind,
  (today: string) => ReturnType<typeof sql<Record<string, unknown>>>
> = {
  organisations: (today) => sql`
    select o.external_key as "externalKey", names.full as name, names.short as "shortName", names.abbreviations, o.kind,
      coalesce(above.edrpou, above_name.name) as parent, o.ownership, o.edrpou, o.edebo, o.ogrn, o.inn, o.locality, o.address,
      o.latitude, o.longitude, o.phone, o.email, o.website, o.learners, o.remote, o.opened_on::text as "openedOn"
    from organisation o
    left join lateral (
      select (array_agg(n.name) filter (where n.kind = 'full'))[1] as full, (array_agg(n.name) filter (where n.kind = 'short'))[1] as short,
        array_agg(n.name order by n.name) filter (where n.kind = 'abbreviation') as abbreviations
      from organisation_name n where n.organisation_id = o.id and daterange(n.since, n.until, '[]') @> ${today}::date) names on true
    left join organisation_link l on l.child_id = o.id and daterange(l.since, l.until, '[]') @> ${today}::date
    left join organisation above on above.id = l.parent_id
    left join lateral (
      select n.name from organisation_name n where n.organisation_id = above.id and n.kind = 'full'
        and daterange(n.since, n.until, '[]') @> ${today}::date limit 1) above_name on true
    where coalesce(o.closed_on >= ${today}::date, true)
    order by l.parent_id is not null, names.full`,
  people: (today) => sql`
    select p.external_key as "externalKey", p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
      coalesce(p.birth_date::text, p.birth_year::text) as "birthDate", p.sex, coalesce(o.edrpou, name.name) as organisation, po.title as post,
      po.main, po.rate::float as rate, po.subjects, po.since::text as since, po.until::text as until, e.level as "educationLevel",
      e.institution as "educationInstitution", e.speciality, e.finished_year as "finishedYear", q.category,
      q."categorySince", q.titles, q.rank, p.working_since::text as working, p.teaching_since::text as teaching, p.phone, p.email
    from person p
    join post po on po.person_id = p.id and coalesce(po.until >= ${today}::date, true)
    join organisation o on o.id = po.organisation_id
    left join lateral (
      select n.name from organisation_name n where n.organisation_id = o.id and n.kind in ('full', 'short')
        and daterange(n.since, n.until, '[]') @> ${today}::date order by n.kind limit 1) name on true
    left join lateral (
      select * from education e where e.person_id = p.id order by e.finished_year desc nulls last, e.id desc limit 1) e on true
    left join lateral (
      select (array_agg(c.value order by c.since desc nulls last, c.id desc) filter (where c.kind = 'category'))[1] as category,
        (array_agg(c.since::text order by c.since desc nulls last, c.id desc) filter (where c.kind = 'category'))[1] as "categorySince",
        array_agg(distinct c.value) filter (where c.kind = 'title') as titles,
        (array_agg(c.value order by c.since desc nulls last, c.id desc) filter (where c.kind = 'rank'))[1] as rank
      from qualification c where c.person_id = p.id and daterange(c.since, c.until, '[]') @> ${today}::date) q on true
    where p.merged_into is null and p.erased_at is null
    order by name.name, p.family_name, p.given_name, p.id, po.main desc`,
  professions: (today) => sql`
    select coalesce(o.edrpou, name.name) as organisation, f.code, f.title, t.levels, t.licence, t.licence_volume as "licenceVolume", t.dual,
      t.since::text as since, t.until::text as until
    from organisation_profession t
    join profession f on f.id = t.profession_id
    join organisation o on o.id = t.organisation_id
    left join lateral (
      select n.name from organisation_name n where n.organisation_id = o.id and n.kind in ('full', 'short')
        and daterange(n.since, n.until, '[]') @> ${today}::date order by n.kind limit 1) name on true
    where coalesce(t.until >= ${today}::date, true)
    order by name.name, f.code`,
  members: (today) => sql`
    select s.name as section, p.external_key as "externalKey", p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
      coalesce(p.birth_date::text, p.birth_year::text) as "birthDate", post.organisation, p.email, m.role, m.since::text as since, m.until::text as until
    from section_member m
    join section s on s.id = m.section_id
    join person p on p.id = m.person_id
    left join lateral (
      select coalesce(o.edrpou, (select n.name from organisation_name n where n.organisation_id = o.id and n.kind = 'full'
        and daterange(n.since, n.until, '[]') @> ${today}::date limit 1)) as organisation
      from post po join organisation o on o.id = po.organisation_id
      where po.person_id = p.id and coalesce(po.until >= ${today}::date, true) order by po.main desc limit 1) post on true
    where coalesce(m.until >= ${today}::date, true) and coalesce(s.until >= ${today}::date, true)
    order by s.name, m.role, p.family_name`,
};

const yesNo: Record<Locale, [string, string]> = {
  uk: ['так', 'ні'],
  ru: ['да', 'нет'],
  en: ['yes', 'no'],
};
const roleWords: Record<Locale, Record<string, string>> = {
  uk: {
    head: 'керівник',
    deputy: 'заступник',
    curator: 'куратор',
    secretary: 'секретар',
    member: 'член',
    expert: 'експерт',
  },
  ru: {
    head: 'руководитель',
    deputy: 'заместитель',
    curator: 'куратор',
    secretary: 'секретарь',
    member: 'член',
    expert: 'эксперт',
  },
  en: {
    head: 'head',
    deputy: 'deputy',
    curator: 'curator',
    secretary: 'secretary',
    member: 'member',
    expert: 'expert',
  },
};
const sexWords: Record<Locale, Record<string, string>> = {
  uk: { female: 'ж', male: 'ч' },
  ru: { female: 'ж', male: 'м' },
  en: { female: 'f', male: 'm' },
};

/** The state of the directory today, a sheet for each kind, as the import reads it. */
export async function directorySheets({ db, today, pack, locale, unseen }: Given) {
  const order: SheetKind[] = [
    'organisations',
    ...sheetKinds.filter((kind) => kind !== 'organisations'),
  ];
  const sheets: { kind: SheetKind; rows: CellValue[][] }[] = [];
  for (const kind of order) {
    const { rows } = await selects[kind](today).execute(db);
    const fields = fieldsOf(kind);
    const ofPeople = kind === 'people' || kind === 'members';
    sheets.push({
      kind,
      rows: rows.map((row) =>
        fields.map((field) =>
          ofPeople && unseen.includes(field.key)
            ? null
            : cellOf(row[field.key], field.type, field.key),
        ),
      ),
    });
  }
  return sheets;

  function cellOf(
    value: unknown,
    type: { is: string; of?: (pack: DirectoryPack) => readonly Kind[] },
    key: string,
  ): CellValue {
    if (value === null || value === undefined || value === '') return null;
    if (type.of) {
      const kinds = type.of(pack);
      return [value]
        .flat()
        .map((one) => sayKind(kinds, String(one), locale))
        .join(', ');
    }
    if (typeof value === 'boolean') return yesNo[locale][value ? 0 : 1];
    if (typeof value === 'number') return value;
    if (Array.isArray(value)) return value.join(', ');
    const text = String(value);
    if (key === 'sex') return sexWords[locale][text] ?? text;
    if (key === 'role') return roleWords[locale][text] ?? text;
    if (/^\d{4}-\d\d-\d\d$/.test(text) && ['day', 'day-or-year', 'years'].includes(type.is))
      return { date: text };
    return text;
  }
}
