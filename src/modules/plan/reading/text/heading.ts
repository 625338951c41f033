import { readDeadline } from '../../deadline/read.ts';
import { wordKey } from './alphabet.ts';
import { loneMonth, monthOfHeader } from './months.ts';

export interface Heading {
  /** «Розділ», when the heading says it. */
  label: string | null;
  /** The numeral as written. */
  number: string | null;
  title: string;
}

/** Roman numerals in Latin or Cyrillic letters, mixed as people type them. */
const roman = '[IVXLCІХVМ]{1,7}';
const labels = 'розділ|глава|частина|раздел|часть|блок|етап|этап|модуль|напрям|направление';
const numbered = new RegExp(
  `^(?:(${labels})\\s*)?(?:№\\s*)?(${roman})(?:\\s*[.):]+\\s*|\\s*[-–—]\\s+|\\s+)(?=\\S)(.+)$`,
  'iu',
);
const labelled = new RegExp(
  `^(${labels})\\s*(?:№\\s*)?(${roman}|\\d{1,2})\\s*[.:)–—-]*\\s*(.*)$`,
  'iu',
);

/** Reads «РОЗДІЛ ІІ. НАЗВА», «IV. Назва»; null when the text begins with no such numeral. */
export function numberedHeading(text: string): Heading | null {
  const withLabel = labelled.exec(text);
  if (withLabel)
    return { label: withLabel[1]!, number: withLabel[2]!, title: withLabel[3]!.trim() };
  const match = numbered.exec(text);
  if (!match || match[2] !== match[2]!.toUpperCase()) return null;
  const alone = match[2]!.length === 1 && !/^\S\s*[.)]/.test(text);
  if (alone && !isCapitals(match[3]!)) return null;
  return { label: match[1] ?? null, number: match[2]!, title: match[3]!.trim() };
}

/** Most letters are capitals, and there are enough of them to tell. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 5) return false;
  return letters.filter((letter) => letter === letter.toUpperCase()).length > letters.length * 0.75;
}

const opening =
  /^(?:що(?!\p{L}*ний)\p{L}+|еже\p{L}+но|раз|двічі|тричі|(?:один|два|три|\d) рази?|постійно|упродовж|протягом|в течение|літо|осінь|зима|весна|(?:[іivхx]{1,4}|перш\p{L}{1,2}|друг\p{L}{1,2}|\d)(?:[- ]?\p{L}{1,2})? (?:семестр|півріччя|квартал|полугодие|четверть|чверть))(?: [\p{L}\d]+){0,3}$/u;
const ofMonth =
  /^(?:[іiv]{1,3}|\d|перш\p{L}{1,3}|друг\p{L}{1,3}|трет\p{L}{1,3}|четверт\p{L}{1,3}|перв\p{L}{1,3}|втор\p{L}{1,3})(?:[- ]?\p{L}{1,2})?\.? (?:тиждень|неделя|декада)(?:\s*[([,:–-].*\d.*)?$/u;
/** A period of one month, so that «протягом місяця» says something. */
const anyMonth = { period: ['2001-01-01', '2001-01-31'] } as const;

/**
 * A heading that gives the deadline of what stands under it: a month, a season, a frequency, a week of
 * the month above.
 */
export function deadlineOfHeading(text: string): string | null {
  const bare = text.replace(/[.:]+$/, '').trim();
  if (bare.length > 50) return null;
  if (loneMonth(bare) !== null || isPartOfMonth(bare)) return bare;
  const months = (bare.match(/\p{L}+/gu) ?? []).every((word) => loneMonth(word) !== null);
  if (months && /\p{L}/u.test(bare)) return bare;
  if (!opening.test(wordKey(bare))) return null;
  return readDeadline(bare, anyMonth).kind === 'unreadable' ? null : bare;
}

/** What a chapter's heading says of the deadline of its items: all of it, or its end («Рада № 1 (серпень)», «Засідання 1. Вересень»). */
export function deadlineInHeading(text: string): string | null {
  const bare = text.replace(/[.:]+$/, '').trim();
  const end = /(?:\(([^()]{3,40})\)|[.,:;–—]\s+([^.,:;–—()]{3,30}))$/.exec(bare);
  const date = end?.[1] ?? end?.[2];
  return date && isDated(date) ? date : deadlineOfHeading(text);
}

/** Nothing but a date. */
function isDated(text: string): boolean {
  const { kind, warnings } = readDeadline(text, anyMonth);
  return ['month', 'point', 'range'].includes(kind) && !warnings.includes('words-skipped');
}

/**
 * The part of a year that a column's header names: a month, a semester, a half, a week of the month
 * above. Quarters have columns of their own.
 */
export function spanOfHeader(header: string): string | null {
  const month = monthOfHeader(header);
  if (month !== null) return month;
  const last = header.split('\n').at(-1)!;
  const isSpan =
    isPartOfMonth(last) ||
    /(?:семестр|півріччя|полугодие|триместр|четверть|чверть)$/.test(wordKey(last));
  return isSpan &&
    last.length < 30 &&
    /^(?:[іiv\d]|перш|друг|трет|четв|перв|втор)/.test(wordKey(last))
    ? last
    : null;
}

/** «2-й тиждень», «ІІ декада (11–20.09)»: a part of a month, which stands above it. */
export function isPartOfMonth(text: string): boolean {
  return ofMonth.test(wordKey(text.replace(/[.:]+$/, '').trim()));
}
