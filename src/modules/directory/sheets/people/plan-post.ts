import { addDays } from '#platform/datetime/iso-date.ts';
import { newId } from '#platform/db/new-id.ts';
import { textKey } from '../../organisations/text-key.ts';
import { kindOfTitle, titleOfKind } from '../../people/pack.ts';
import type { CheckContext, PlannedRow, ReadRow } from '../checking/planned.ts';
import type { KnownPerson, KnownPost } from './known-people.ts';
import { updateOf } from './plan-person.ts';

/** What rows above plan of a person's posts. */
export interface PlannedPosts {
  /** Organisation and title of each → the row. */
  posts: Map<string, number>;
  hasMain: boolean;
}

interface SaidPost {
  organisationId: string;
  kind: string;
  title: string;
  /** Null when the sheet doesn't say. */
  main: boolean | null;
  rate: number | null;
  subjects: string[] | null;
  since: string | null;
  until: string | null;
}

/** The post of a row: a new one, or what changes in the one that is known. Adds to the row's problems. */
export function planPost(
  row: PlannedRow,
  read: ReadRow,
  organisationId: string,
  {
    personId,
    known,
    planned,
  }: { personId: string; known: KnownPerson | null; planned: PlannedPosts },
  context: CheckContext,
): void {
  const said = postOf(read, organisationId, context);
  const key = `${organisationId} ${textKey(said.title)}`;
  const above = planned.posts.get(key);
  if (above !== undefined) {
    row.problems.push({
      field: null,
      column: null,
      code: 'repeats-row',
      params: { row: above },
      level: 'wrong',
    });
    return;
  }
  planned.posts.set(key, read.number);
  if (said.since && said.until && said.until < said.since) {
    row.problems.push({
      field: 'until',
      column: context.columnOf('until'),
      code: 'period-order',
      level: 'wrong',
    });
    return;
  }
  const held = known ? heldPost(known.posts, said, context.today) : null;
  if (held) {
    changePost(row, said, held, read);
    return;
  }
  addPost(row, said, { personId, known, planned }, read, context);
}

function postOf(
  { values }: ReadRow,
  organisationId: string,
  { pack, language }: CheckContext,
): SaidPost {
  const text = (key: string) => (typeof values[key] === 'string' ? (values[key] as string) : null);
  const written = text('post');
  const kind = written ? kindOfTitle(pack, written) : 'teacher';
  return {
    organisationId,
    kind,
    title: written ?? titleOfKind(pack, kind, language),
    main: mainOf(text('main')),
    rate: typeof values.rate === 'number' ? values.rate : null,
    subjects: Array.isArray(values.subjects) ? values.subjects : null,
    since: text('since'),
    until: text('until'),
  };
}

/** «основне», «так» · «сумісник», «0,5 ставки за сумісництвом». */
function mainOf(text: string | null): boolean | null {
  if (text === null) return null;
  const said = textKey(text);
  if (/суміс|совмест|part|^(ні|нет|no|-|0)$/u.test(said)) return false;
  return /основн|main|^(так|да|yes|\+|1)$/u.test(said) ? true : null;
}

/** The post that a row means: in the same place and of the same name, or the only one there of the same kind. */
function heldPost(posts: readonly KnownPost[], said: SaidPost, today: string): KnownPost | null {
  const here = posts.filter(
    (post) =>
      post.organisationId === said.organisationId &&
      (post.until === null || post.until >= today || post.until === said.until),
  );
  const named = here.find((post) => textKey(post.title) === textKey(said.title));
  if (named) return named;
  const alike = here.filter((post) => post.kind === said.kind);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function changePost(row: PlannedRow, said: SaidPost, held: KnownPost, { values }: ReadRow): void {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const set = (field: string, column: keyof KnownPost, value: unknown) => {
    before[column] = held[column];
    after[column] = value;
    row.changes[field] = [held[column], value];
  };
  if (values.post !== undefined && textKey(said.title) !== textKey(held.title)) {
    set('post', 'title', said.title);
    if (said.kind !== held.kind) [before.kind, after.kind] = [held.kind, said.kind];
  }
  if (said.rate !== null && said.rate !== held.rate) set('rate', 'rate', said.rate);
  if (said.subjects && keysOf(said.subjects) !== keysOf(held.subjects))
    set('subjects', 'subjects', said.subjects);
  if (said.since && said.since !== held.since) set('since', 'since', said.since);
  if (said.until && said.until !== held.until) set('until', 'until', said.until);
  if (Object.keys(after).length > 0) row.writes.push(updateOf('post', held, before, after));
}

const keysOf = (subjects: readonly string[]) => subjects.map(textKey).sort().join('\n');

function addPost(
  row: PlannedRow,
  said: SaidPost,
  {
    personId,
    known,
    planned,
  }: { personId: string; known: KnownPerson | null; planned: PlannedPosts },
  { choice }: ReadRow,
  { today, columnOf }: CheckContext,
): void {
  const elsewhere = known?.posts.find(
    (post) =>
      post.main &&
      (post.until === null || said.since === null || post.until >= said.since) &&
      (said.until === null || post.since === null || post.since <= said.until) &&
      (post.until === null || post.until >= today || said.since !== null),
  );
  let main = said.main ?? !planned.hasMain;
  if (planned.hasMain) main = false;
  if (elsewhere && main) {
    const move =
      choice?.move ??
      (said.main === null && elsewhere.organisationId === said.organisationId
        ? 'part-time'
        : undefined);
    if (!move) {
      row.problems.push({
        field: 'organisation',
        column: columnOf('organisation'),
        code: 'works-elsewhere',
        params: { post: elsewhere.title, organisation: elsewhere.organisation },
        level: 'doubt',
      });
      return;
    }
    if (move === 'transfer') {
      const until = addDays(said.since ?? today, -1);
      if (elsewhere.since !== null && elsewhere.since > until) {
        row.problems.push({
          field: 'since',
          column: columnOf('since'),
          code: 'transfer-too-early',
          params: { since: elsewhere.since },
          level: 'wrong',
        });
        return;
      }
      row.writes.push(updateOf('post', elsewhere, { until: elsewhere.until }, { until }));
      row.changes.until = [elsewhere.until, until];
      said.since ??= today;
    } else main = false;
  }
  if (main) planned.hasMain = true;
  const id = newId();
  const { organisationId, kind, title, rate, since, until } = said;
  const after = {
    id,
    person_id: personId,
    organisation_id: organisationId,
    kind,
    title,
    main,
    rate,
    subjects: said.subjects ?? [],
    since,
    until,
  };
  row.writes.push({ t: 'post', a: 'insert', id, after });
  row.changes.post = [null, title];
  if (!main) row.changes.main = [null, false];
  for (const [field, value] of Object.entries({ rate, since, until, subjects: said.subjects }))
    if (value !== null) row.changes[field] = [null, value];
}
