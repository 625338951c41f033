import type { CellLine } from '../rows/grid.ts';
import { leadingNumber } from './numbering.ts';

export interface SplitText {
  /** What stands before the first bullet. */
  head: string;
  bullets: Bullet[];
}

export interface Bullet {
  number: string | null;
  text: string;
  /** How deep its mark or its list says it stands, from 1; two bullets compare by it. */
  depth: number;
}

const mark = '[-–—•●▪◦·*‒−]';
const atStart = new RegExp(`^(?:${mark}\\s*(?=[\\p{L}\\p{N}«"“(])|[•●▪◦]\\s*)`, 'u');
const glued = new RegExp(
  `(?<=[:;])\\s*${mark}\\s+(?=\\S)|(?<=[.!?»)])\\s+[-•]\\s+(?=[\\p{Lu}«"])|\\s*[•●▪◦]\\s*`,
  'gu',
);
const gluedNext = /(?<=[,])\s+-\s+(?=\S)/gu;

export function isBullet(text: string): boolean {
  return atStart.test(text);
}

export function withoutMark(text: string): string {
  return text
    .replace(atStart, '')
    .replace(new RegExp(`^${mark}$`), '')
    .trim();
}

/**
 * Parts the lines of a text cell into its head and bullets: lines that begin with a mark, list
 * paragraphs, and marks glued into one line («… з питань: - a; - b»).
 */
export function splitBullets(cellLines: readonly CellLine[]): SplitText {
  const lines = cellLines.flatMap(partCounted);
  const counted = countsFromOne(lines);
  const lettered = countsFromA(lines);
  const listed = isListBelow(lines);
  const headless = isParted(lines);
  const head: string[] = [];
  const bullets: Bullet[] = [];
  const add = (text: string) => {
    const last = bullets[bullets.length - 1];
    if (last) last.text = joinText(last.text, text);
    else head.push(text);
  };
  for (const line of lines) {
    const own = line.marker !== null && (lines.length > 1 || !/\d/.test(line.marker));
    const number = lettered ? leadingLetter(line.text) : counted ? leadingNumber(line.text) : null;
    if (number) {
      bullets.push({ number: number.number, text: number.rest, depth: depthOf(line) });
      continue;
    }
    if ((listed && line !== lines[0]) || headless) {
      bullets.push({ number: null, text: line.text, depth: depthOf(line) });
      continue;
    }
    const pieces = line.text.replace(glued, '\u0000').split('\u0000');
    const parted =
      pieces.length > 1
        ? pieces.flatMap((piece) => piece.replace(gluedNext, '\u0000').split('\u0000'))
        : pieces;
    parted.forEach((piece, index) => {
      const text = piece.trim();
      if (index > 0) bullets.push({ number: null, text: withoutMark(text), depth: depthOf(line) });
      else if (own || isBullet(text)) {
        const number = own ? markerNumber(line.marker!) : null;
        bullets.push({ number, text: withoutMark(text), depth: depthOf(line) });
      } else if (text !== '') add(text);
    });
  }
  return {
    head: head.reduce(joinText, ''),
    bullets: bullets.filter((bullet) => bullet.text !== '' || bullet.number),
  };
}

const count = /(?<=^|[\s:;.])(\d{1,2})[.)]\s*(?=[\p{L}«"])/gu;

/** «1. Вибори. 2. Огляд. 3. Різне» on one line becomes a line for each, when it counts from one. */
function partCounted(line: CellLine): CellLine[] {
  const marks = [...line.text.matchAll(count)].filter(
    (match) =>
      !/(?:^|\P{L})(?:п|пп|ст|ч|р|кл|розд|гл)\.?\s*$/iu.test(line.text.slice(0, match.index)),
  );
  if (marks.length < 2 || marks.some((match, index) => match[1] !== String(index + 1)))
    return [line];
  const starts = [...new Set([0, ...marks.map((match) => match.index)])];
  return starts.map((from, index) => ({
    text: line.text.slice(from, starts[index + 1]).trim(),
    marker: index === 0 ? line.marker : null,
  }));
}

/** Lines of a numbered list inside the cell: 1., 2., … from one. */
export function countsFromOne(lines: readonly CellLine[]): boolean {
  const numbers = lines
    .flatMap(partCounted)
    .flatMap((line) => leadingNumber(line.text)?.number ?? []);
  return numbers.length >= 2 && numbers.every((number, index) => number === String(index + 1));
}

/** Marks of lists inside lists, as Word sets them: •, then ◦, then ▪. */
function depthOf({ level = 0, marker, text }: CellLine): number {
  if (level > 0) return level + 1;
  const sign = marker ?? text.trimStart()[0] ?? '';
  if (/^[◦○o]$/u.test(sign)) return 2;
  return /^[▪■§]$/u.test(sign) ? 3 : 1;
}

/** «Провести конкурси:» and a line for each, without marks: capitals or quotes, or semicolons between. */
function isListBelow(lines: readonly CellLine[]): boolean {
  const [head, ...rest] = lines;
  const isPlain = lines.every((line) => line.marker === null && !isBullet(line.text));
  if (rest.length < 2 || !/:$/.test(head!.text)) return false;
  const apart = rest.slice(0, -1).every((line) => /;$/.test(line.text));
  return isPlain && (apart || rest.every((line) => /^[\p{Lu}«"“]/u.test(line.text)));
}

/** Lines that end with semicolons, all but the last: several works without a head. */
function isParted(lines: readonly CellLine[]): boolean {
  const isPlain = lines.every((line) => line.marker === null && !isBullet(line.text));
  return (
    lines.length > 1 && isPlain && lines.slice(0, -1).every((line) => /[^:];$/.test(line.text))
  );
}

/** «а) звіт» and the rest; letters of both alphabets. */
export function leadingLetter(text: string): { number: string; rest: string } | null {
  const match = /^([абвгґдеєжзиіїклaбbcd])\)\s*(?=\S)/iu.exec(text);
  return match ? { number: match[1]!, rest: text.slice(match[0].length) } : null;
}

/** Lines of a list by letters inside the cell: а), б), … from the first. */
function countsFromA(lines: readonly CellLine[]): boolean {
  const letters = lines.flatMap((line) => leadingLetter(line.text)?.number.toLowerCase() ?? []);
  return letters.length >= 2 && /^[аa]$/u.test(letters[0]!) && /^[бb]$/u.test(letters[1]!);
}

function markerNumber(marker: string): string | null {
  return /\d/.test(marker) ? marker.replace(/[.)\s]+$/, '') : null;
}

/** Joins a wrapped line; a word cut with a hyphen stays cut, for only a person can tell. */
export function joinText(before: string, after: string): string {
  if (before === '') return after;
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before + after : `${before} ${after}`;
}
