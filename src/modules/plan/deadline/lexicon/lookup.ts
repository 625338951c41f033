import { isOneSlip } from './edit-distance.ts';
import { functionWords } from './function-words.ts';
import { numerals } from './numerals.ts';
import { ruCalendar } from './ru-calendar.ts';
import { standingWords } from './standing-words.ts';
import { ukCalendar } from './uk-calendar.ts';
import { units } from './units.ts';
import type { Entry, Word, WordKind } from './word.ts';

const entries: readonly Entry[] = [
  ...ukCalendar,
  ...ruCalendar,
  ...numerals,
  ...units,
  ...functionWords,
  ...standingWords,
];

const exact = new Map<string, Word>();
const dotted = new Map<string, Word>();
for (const entry of entries) {
  for (const form of entry.forms) if (!exact.has(form)) exact.set(form, entry.word);
  for (const form of entry.dotted ?? []) dotted.set(form, entry.word);
}

/** Kinds whose misspellings are corrected: long words of the field that nothing else resembles. */
const correctable = new Set<WordKind>([
  'month',
  'weekday',
  'everyWeekday',
  'unit',
  'everyUnit',
  'during',
  'continuous',
  'schedule',
  'demand',
  'school',
  'accord',
]);
const shortestCorrected = 6;
/** A month may be this short when a letter of it is missing: «лютй». */
const shortestMonth = 5;
const byFirstLetter = new Map<string, [form: string, word: Word][]>();
for (const [form, word] of exact) {
  const shortest = word.kind === 'month' ? shortestMonth : shortestCorrected;
  if (form.length < shortest || !correctable.has(word.kind)) continue;
  const list = byFirstLetter.get(form[0]!) ?? [];
  list.push([form, word]);
  byFirstLetter.set(form[0]!, list);
}

/** A known word written without any slip; with `dot`, abbreviations are known too. */
export function knownWord(form: string, dot: boolean): Word | undefined {
  return (dot ? dotted.get(form) : undefined) ?? exact.get(form);
}

const remembered = new Map<string, Word | null>();
const mostRemembered = 4096;

/** The only known word one slip away, or `undefined` when there is none or several. */
export function misspeltWord(form: string): Word | undefined {
  if (form.length < shortestMonth - 1 || form.length > 20) return undefined;
  const before = remembered.get(form);
  if (before !== undefined) return before ?? undefined;
  let found: Word | null = null;
  for (const [known, word] of byFirstLetter.get(form[0]!) ?? []) {
    const named = word.kind === 'month' || word.kind === 'weekday' || word.kind === 'schedule';
    if (known.length < shortestCorrected && form.length >= known.length) continue;
    if (form.length < shortestCorrected && known.length > shortestMonth) continue;
    if (!isOneSlip(form, known, !named)) continue;
    if (found && found !== word) {
      found = null;
      break;
    }
    found = word;
  }
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(form, found);
  return found ?? undefined;
}

const longestGlued = 40;
const shortestPiece = 3;

/** Known words that were written without the space between them: «Січеньберезень». */
export function gluedWords(form: string): string[] | undefined {
  if (form.length < 2 * shortestPiece || form.length > longestGlued) return undefined;
  for (let cut = form.length - shortestPiece; cut >= shortestPiece; cut--) {
    const head = form.slice(0, cut);
    if (!isPiece(head)) continue;
    const tail = form.slice(cut);
    if (isPiece(tail)) return [head, tail];
    const rest = gluedWords(tail);
    if (rest) return [head, ...rest];
  }
  return undefined;
}

function isPiece(form: string): boolean {
  const kind = exact.get(form)?.kind;
  return (
    kind === 'month' ||
    kind === 'during' ||
    kind === 'unit' ||
    kind === 'everyUnit' ||
    kind === 'continuous' ||
    kind === 'schedule' ||
    kind === 'times'
  );
}
