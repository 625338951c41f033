import { sql } from 'kysely';
import { newId } from '#platform/db/new-id.ts';
import { textKey } from '../../organisations/text-key.ts';
import type { SectionRole } from '../../sections/schema.ts';
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
import { findKnownPeople, type KnownPerson, soughtIn } from '../people/known-people.ts';
import { candidatesOf, decided, matchPerson } from '../people/match-person.ts';
import { personOf, type SaidPerson } from '../people/person-values.ts';

const roles: [RegExp, SectionRole][] = [
  [/^(керівни|руковод|голова|head|председ)/u, 'head'],
  [/^(заступ|замест|deputy|зам)/u, 'deputy'],
  [/^(куратор|відпов|ответств|curator)/u, 'curator'],
  [/^(секрет|secret)/u, 'secretary'],
  [/^(експерт|эксперт|expert)/u, 'expert'],
  [/^(член|учасни|участни|member)/u, 'member'],
];

interface Section {
  id: string;
  name: string;
  since: string;
  until: string | null;
}

interface Held {
  section_id: string;
  person_id: string;
  role: string;
}

/** Plans a sheet of members of sections; sections and people have to be there. */
export async function membersPlanner(context: CheckContext): Promise<Planner> {
  const { db, today, columnOf } = context;
  const finder = await organisationFinder(context);
  const { rows: sections } = await sql<Section>`
    select id, name, since::text as since, until::text as until from section where coalesce(until >= ${today}::date, true)`.execute(
    db,
  );
  const byName = Map.groupBy(sections, ({ name }) => textKey(name));
  const { rows: members } = await sql<Held>`
    select section_id, person_id, role from section_member where coalesce(until >= ${today}::date, true)`.execute(
    db,
  );
  const held = new Set(members.map((one) => `${one.section_id} ${one.person_id} ${one.role}`));
  const heads = new Set(members.filter(({ role }) => role === 'head').map((one) => one.section_id));

  return {
    async plan(rows) {
      const read = rows.map((row) => ({ row, said: personOf(row, context) }));
      const known = await findKnownPeople(context, soughtIn(read));
      return read.map(({ row, said }) => {
        if (row.choice?.is === 'skip') return { ...blank(row), state: 'skipped' as const };
        const place = placeOfRow(row, finder, context);
        const ids = known.byNumber.get(row.number)?.ids ?? [];
        const people = ids
          .flatMap((id) => known.people.get(id) ?? [])
          .filter(
            ({ posts }) =>
              !finder.allowed || posts.some((post) => finder.allowed?.has(post.organisationId)),
          );
        return planRow(row, said, people, place === 'problem' ? null : place);
      });
    },
  };

  function planRow(
    read: ReadRow,
    said: SaidPerson | null,
    people: KnownPerson[],
    place: string | null,
  ): PlannedRow {
    const row = blank(read);
    const section = sectionOf(row, read);
    const role = roleOf(row, read);
    if (!said || !section || !role) return settle(row, false);
    const match = decided(read.choice, people) ?? soleOf(matchPerson(said, place, people));
    if (match.is === 'new') {
      row.problems.push({
        field: 'fullName',
        column: columnOf('fullName') ?? columnOf('familyName'),
        code: 'nobody-so-called',
        params: {
          name: [said.familyName, said.givenName, said.patronymic].filter(Boolean).join(' '),
        },
        level: 'wrong',
      });
      return settle(row, false);
    }
    if (match.is === 'doubt') {
      row.candidates = candidatesOf(match.candidates, today);
      row.problems.push({
        field: null,
        column: null,
        code: 'who-is-it',
        params: { count: match.candidates.length },
        level: 'doubt',
      });
      return settle(row, false);
    }
    const { person } = match;
    const object = { type: 'section', id: section.id, name: section.name };
    const key = `${section.id} ${person.id} ${role}`;
    if (held.has(key)) return settle({ ...row, object }, false);
    if (role === 'head' && heads.has(section.id)) {
      row.problems.push({
        field: 'role',
        column: columnOf('role'),
        code: 'head-taken',
        params: { name: section.name },
        level: 'wrong',
      });
      return settle(row, false);
    }
    const since = typeof read.values.since === 'string' ? read.values.since : section.since;
    const until = typeof read.values.until === 'string' ? read.values.until : null;
    if (until !== null && until < since) {
      row.problems.push({
        field: 'until',
        column: columnOf('until'),
        code: 'period-order',
        level: 'wrong',
      });
      return settle(row, false);
    }
    held.add(key);
    if (role === 'head') heads.add(section.id);
    const id = newId();
    row.writes.push({
      t: 'section_member',
      a: 'insert',
      id,
      after: { id, section_id: section.id, person_id: person.id, role, since, until },
    });
    row.changes.fullName = [null, person.short_name];
    row.changes.role = [null, role];
    return settle({ ...row, object }, true);
  }

  function sectionOf(row: PlannedRow, { values }: ReadRow): Section | null {
    const said = typeof values.section === 'string' ? values.section : null;
    const found = said === null ? [] : (byName.get(textKey(said)) ?? []);
    const [section] = found;
    if (section && found.length === 1) return section;
    const code =
      said === null ? 'required' : found.length === 0 ? 'unknown-section' : 'several-sections';
    row.problems.push({
      field: 'section',
      column: columnOf('section'),
      code,
      params: { text: said?.slice(0, 80) ?? '' },
      level: 'wrong',
    });
    return null;
  }

  function roleOf(row: PlannedRow, { values }: ReadRow): SectionRole | null {
    if (typeof values.role !== 'string') return 'member';
    const text = textKey(values.role);
    const role = roles.find(([pattern]) => pattern.test(text))?.[1];
    if (!role)
      row.problems.push({
        field: 'role',
        column: columnOf('role'),
        code: 'unknown-role',
        params: { text: values.role },
        level: 'wrong',
      });
    return role ?? null;
  }
}

/** A section takes its people from the directory: the only one of a name is meant, wherever they work. */
function soleOf(match: ReturnType<typeof matchPerson>): ReturnType<typeof matchPerson> {
  if (match.is !== 'doubt' || match.candidates.length !== 1) return match;
  const [person] = match.candidates;
  return person ? { is: 'known', person } : match;
}
