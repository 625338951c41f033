import { sql } from 'kysely';
import {
  blank,
  type CheckContext,
  type PlannedRow,
  type Planner,
  type ReadRow,
  settle,
} from '../checking/planned.ts';
import { type OrganisationFinder, organisationFinder } from '../organisations/find-organisation.ts';
import { placeOfRow } from '../organisations/place-of-row.ts';
import { findKnownPeople, type KnownPerson, soughtIn } from './known-people.ts';
import { candidatesOf, decided, matchPerson } from './match-person.ts';
import { personOf, type SaidPerson, shortOf } from './person-values.ts';
import { type Planned, planFacts } from './plan-facts.ts';
import { planKnownPerson, planNewPerson } from './plan-person.ts';
import { type PlannedPosts, planPost } from './plan-post.ts';

/** What rows above have said of a person. */
interface Seen {
  id: string;
  number: number;
  name: string;
  /** Whether the directory has the person already. The card itself isn't held: a large sheet names everybody. */
  isKnown: boolean;
  posts: PlannedPosts;
  facts: Planned;
  /** Whether the row that adds the person is in order: else the rows below have nobody to belong to. */
  stands: boolean;
}

/** Plans a sheet of people, with a post in each row. */
export async function peoplePlanner(context: CheckContext): Promise<Planner> {
  const finder = await organisationFinder(context);
  const own = await ownPlace(context);
  const byKey = new Map<string, Seen>();
  /** Key of a name → who of the rows above bears it first, wherever they work. */
  const byName = new Map<string, Seen>();
  /** Number of a row → whom of the directory it has named first. */
  const byRow = new Map<number, string>();
  /** Whom rows mean that a person has told to mean the same as a row above. */
  const meantAbove = (rows: readonly ReadRow[]) =>
    rows.flatMap(({ choice }) => {
      const number = /^row:(\d+)$/.exec(choice?.id ?? '')?.[1];
      return (number && byRow.get(Number(number))) || [];
    });

  function planRow(
    read: ReadRow,
    said: SaidPerson,
    found: { key: string; people: KnownPerson[]; cards: ReadonlyMap<string, KnownPerson> },
    organisationId: string | null,
  ): PlannedRow {
    const row = blank(read);
    const birth = said.birthDate ?? said.birthYear;
    const key = said.external
      ? `key ${said.external}`
      : birth
        ? `born ${found.key} ${birth}`
        : `works ${found.key} ${organisationId}`;
    const above = byKey.get(key) ?? chosenAbove(read, byName.get(found.key));
    if (above) return planAgain(row, read, said, organisationId, above, found.cards);

    const match =
      decided(read.choice, found.people) ?? matchPerson(said, organisationId, found.people);
    if (match.is === 'doubt') {
      row.candidates = candidatesOf(match.candidates, context.today);
      row.problems.push({
        field: null,
        column: null,
        code: 'who-is-it',
        params: { count: match.candidates.length },
        level: 'doubt',
      });
      return settle(row, false);
    }
    const known = match.is === 'known' ? match.person : null;
    const sameId = known && byKey.get(`id ${known.id}`);
    if (sameId) return planAgain(row, read, said, organisationId, sameId, found.cards);
    const namesake = byName.get(found.key);
    if (!known && namesake && !birth && !said.external && read.choice?.is !== 'new') {
      row.candidates = [
        { id: `row:${namesake.number}`, name: namesake.name, note: `№ ${namesake.number}` },
      ];
      row.problems.push({
        field: null,
        column: null,
        code: 'alike-in-sheet',
        params: { row: namesake.number },
        level: 'doubt',
      });
      return settle(row, false);
    }
    if (
      known &&
      finder.allowed &&
      !known.posts.some((post) => finder.allowed?.has(post.organisationId))
    ) {
      row.problems.push({ field: null, column: null, code: 'not-yours', level: 'wrong' });
      return settle(row, false);
    }
    if (!known && organisationId === null)
      row.problems.push({
        field: 'organisation',
        column: context.columnOf('organisation'),
        code: 'required',
        level: 'wrong',
      });
    requireShortName(row, said, known, organisationId);
    const id = known ? known.id : planNewPerson(row, said, context);
    if (known) planKnownPerson(row, said, known, context);
    const seen: Seen = {
      id,
      number: read.number,
      name: [said.familyName, said.givenName, said.patronymic].filter(Boolean).join(' '),
      isKnown: known !== null,
      posts: { posts: new Map(), hasMain: false },
      facts: new Set(),
      stands: true,
    };
    finish(row, read, organisationId, seen, known);
    byKey.set(key, seen).set(`id ${id}`, seen);
    if (!byName.has(found.key)) byName.set(found.key, seen);
    if (known) byRow.set(read.number, id);
    const settled = settle({ ...row, object: { type: 'person', id, name: shortOf(said) } }, !known);
    seen.stands = known !== null || settled.state === 'new';
    return settled;
  }

  /** A further row of a person: another post. */
  function planAgain(
    row: PlannedRow,
    read: ReadRow,
    said: SaidPerson,
    organisationId: string | null,
    seen: Seen,
    cards: ReadonlyMap<string, KnownPerson>,
  ): PlannedRow {
    const same = [said.familyName, said.givenName, said.patronymic].filter(Boolean).join(' ');
    if (said.external && spell(same) !== spell(seen.name)) {
      row.problems.push({
        field: 'externalKey',
        column: context.columnOf('externalKey'),
        code: 'key-of-row',
        params: { row: seen.number, name: seen.name },
        level: 'wrong',
      });
      return settle(row, false);
    }
    if (!seen.stands)
      row.problems.push({
        field: null,
        column: null,
        code: 'row-above',
        params: { row: seen.number },
        level: 'wrong',
      });
    const known = (seen.isKnown && cards.get(seen.id)) || null;
    finish(row, read, organisationId, seen, known);
    return settle(
      { ...row, object: { type: 'person', id: seen.id, name: shortOf(said) } },
      !seen.isKnown,
    );
  }

  function finish(
    row: PlannedRow,
    read: ReadRow,
    organisationId: string | null,
    seen: Seen,
    known: KnownPerson | null,
  ): void {
    planFacts(row, read, seen.id, known, seen.facts);
    if (organisationId)
      planPost(
        row,
        read,
        organisationId,
        { personId: seen.id, known, planned: seen.posts },
        context,
      );
  }

  /** Two of the centre's own staff may not share a short name: papers name them by it. */
  function requireShortName(
    row: PlannedRow,
    said: SaidPerson,
    known: KnownPerson | null,
    organisationId: string | null,
  ): void {
    if (organisationId === null || organisationId !== own.organisationId) return;
    const short = known?.short_name ?? shortOf(said);
    const holder = own.shortNames.get(short);
    if (holder !== undefined && holder !== known?.id)
      row.problems.push({
        field: null,
        column: null,
        code: 'short-name-taken',
        params: { name: short },
        level: 'wrong',
      });
    own.shortNames.set(short, known?.id ?? '');
  }

  return {
    async plan(rows) {
      const read = rows.map((row) => ({ row, said: personOf(row, context) }));
      const known = await findKnownPeople(context, soughtIn(read), meantAbove(rows));
      return read.map(({ row, said }) => {
        if (row.choice?.is === 'skip') return { ...blank(row), state: 'skipped' as const };
        const place = placeOfRow(row, finder, context);
        const found = known.byNumber.get(row.number);
        if (!said || !found || place === 'problem') return settle(blank(row), false);
        const people = found.ids.flatMap((id) => known.people.get(id) ?? []);
        const { key } = found;
        const cards = known.people;
        return planRow(row, said, { key, people: visible(people, finder), cards }, place);
      });
    },
  };
}

/** Whoever keeps one institution is asked about its people only. */
function visible(people: KnownPerson[], { allowed }: OrganisationFinder): KnownPerson[] {
  return allowed
    ? people.filter(({ posts }) => posts.some((post) => allowed.has(post.organisationId)))
    : people;
}

const spell = (name: string) => name.toLocaleLowerCase('uk').replace(/[’ʼ'`]/g, '’');

function chosenAbove({ choice }: ReadRow, above: Seen | undefined): Seen | undefined {
  return choice?.is === 'same' && above && choice.id === `row:${above.number}` ? above : undefined;
}

async function ownPlace({ db, centreId }: CheckContext) {
  const centre = await db
    .selectFrom('centre')
    .select('organisation_id')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ id: string; short: string }>`
    select id, short_name as short from person where in_centre and merged_into is null`.execute(db);
  return {
    organisationId: centre.organisation_id,
    shortNames: new Map(rows.map(({ id, short }) => [short, id])),
  };
}
