import { parse } from 'csv-parse/sync';
import { decodeText } from '#platform/documents/source/text/decode-text.ts';
import { readDuration } from './duration.ts';
import { type Field, readHead, serviceOf } from './headers.ts';
import { readMoment } from './moment.ts';
import { covered, type Span } from './spans.ts';
import type { Participant, ParticipantList } from './types.ts';

/** More lines than any meeting has joins. */
export const mostLines = 10_000;

interface Join {
  name: string;
  /** The name in brackets behind it. */
  also: string | null;
  email: string | null;
  /** Seconds; null where the file doesn't say. */
  seconds: number | null;
  span: Span | null;
}

/**
 * The participants of a meeting out of the CSV that a video service made, in whatever encoding and with whatever stands
 * above the list. Several joins of one person are one: overlapping ones count once.
 *
 * @returns null when there is no list of people in it; `too-many` beyond `mostLines`
 */
export function readParticipants(bytes: Uint8Array): ParticipantList | 'too-many' | null {
  const text = decodeText(bytes).replaceAll('\0', '');
  const rows = readRows(text);
  if (rows.length > mostLines) return 'too-many';
  const lists = findLists(rows);
  // Teams gives the sums first and each join below; the first list has everybody.
  const [list] = lists;
  if (!list) return null;
  const { head, places, body } = list;
  const service = serviceOf(head);
  const joins = body.map((row) => readJoin(row, places, service === 'meet' ? 'hours' : 'minutes'));
  const found = joins.filter((join) => join !== null);
  return { service, people: sumJoins(found), skipped: joins.length - found.length };
}

function readRows(text: string): string[][] {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  return parse(body, {
    delimiter: declared?.[1] ?? delimiterIn(body),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    skip_records_with_error: true,
    to: mostLines + 1,
  }) as string[][];
}

/** What makes a head of some line. */
function delimiterIn(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).slice(0, 60);
  for (const delimiter of ['\t', ',', ';'])
    if (lines.some((line) => readHead(line.split(delimiter).map(unquoted)) !== null))
      return delimiter;
  return ',';
}

const unquoted = (cell: string) => cell.replace(/^\s*"|"\s*$/g, '');

function findLists(rows: readonly string[][]) {
  const lists: { head: string[]; places: Map<Field, number>; body: string[][] }[] = [];
  for (const row of rows) {
    const places = readHead(row);
    if (places) lists.push({ head: row, places, body: [] });
    else {
      const list = lists.at(-1);
      // An empty line or the next part's title («3. Діяльність») ends a list.
      const empty = row.every((cell) => cell.trim() === '');
      if (list && !empty && !/^\d+\.\s/.test(row[0] ?? '')) list.body.push(row);
    }
  }
  return lists;
}

function readJoin(
  row: readonly string[],
  places: ReadonlyMap<Field, number>,
  clock: 'hours' | 'minutes',
): Join | null {
  const cell = (field: Field) => withoutGuard((row[places.get(field) ?? -1] ?? '').trim());
  const written = places.has('name')
    ? cell('name')
    : [cell('family'), cell('given')].filter(Boolean).join(' ');
  const name = tidyName(written);
  if (name === '') return null;
  const email = cell('email').toLowerCase();
  const from = readMoment(cell('joined'));
  const to = readMoment(cell('left'));
  const span: Span | null = from !== null && to !== null && to >= from ? [from, to] : null;
  return {
    name,
    also: nameInBrackets(written),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null,
    seconds: readDuration(cell('duration'), clock) ?? (span && span[1] - span[0]),
    span,
  };
}

/** The apostrophe by which a sheet keeps a text from being taken for a formula; the formula itself is only text here. */
const withoutGuard = (cell: string) => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

/** Without what services and people add: «(Гість)», «(Host, me)», «# Ліцей 3», emoji. */
function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[\p{Extended_Pictographic}\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** «Оля (Верба Ольга)» was renamed in the meeting; what has one word only is what services add («(Гість)»). */
function nameInBrackets(text: string): string | null {
  const inside = tidyName(/\(([^()]*)\)\s*$/.exec(text)?.[1] ?? '');
  return /^\p{L}[^,;]* \p{L}/u.test(inside) ? inside : null;
}

function sumJoins(joins: readonly Join[]): Participant[] {
  const byEmail = new Map<string, string>();
  for (const { name, email } of joins) if (email) byEmail.set(keyOf(name), email);
  const groups = Map.groupBy(
    joins,
    ({ name, email }) => email ?? byEmail.get(keyOf(name)) ?? keyOf(name),
  );
  return [...groups.values()].map((these) => {
    const [first] = these;
    const seconds = secondsOf(these);
    return {
      name: first?.name ?? '',
      also: these.find(({ also }) => also !== null)?.also ?? null,
      email: these.find(({ email }) => email !== null)?.email ?? null,
      minutes: seconds === null ? null : Math.min(14_400, Math.round(seconds / 60)),
      joins: these.length,
      spans: these.every(({ span }) => span)
        ? these.flatMap(({ span }) => (span ? [span] : []))
        : [],
    };
  });
}

const keyOf = (name: string) => name.toLocaleLowerCase('uk');

/** All joins together: the time of moments where every join has them, else the durations' sum. */
function secondsOf(joins: readonly Join[]): number | null {
  const said = joins.flatMap(({ seconds }) => seconds ?? []);
  if (said.length === 0) return null;
  const sum = said.reduce((total, one) => total + one, 0);
  const spans = joins.flatMap(({ span }) => (span ? [span] : []));
  if (joins.length === 1 || spans.length < joins.length) return sum;
  // The sum of joins one after another may be less than their moments say, by seconds; never more.
  return Math.min(sum, covered(spans));
}
