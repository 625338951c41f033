import { gluedWords, knownWord, misspeltWord } from '../lexicon/lookup.ts';
import type { Word } from '../lexicon/word.ts';
import { cyrillicWord } from '../normalise.ts';
import type { LexicalWarning } from './item.ts';
import type { Piece } from './scan.ts';

/** Known words found in the pieces from `at` on. */
export interface ReadWords {
  readonly words: readonly Word[];
  readonly next: number;
  readonly warning?: LexicalWarning;
}

const bare = (text: string) => cyrillicWord(text.replaceAll(/['"]/g, ''));
const isDot = (piece: Piece | undefined) => piece?.type === 'sign' && piece.text === '.';
const mixed = (text: string) => /[a-z]/.test(text) && /[а-яіїє]/.test(text);

/**
 * Reads the word at `at`: as it is, joined over a line break or a stray blank, with a slip
 * corrected, or cut into words that lost the blank between them.
 */
export function readWord(pieces: readonly Piece[], at: number): ReadWords | undefined {
  const piece = pieces[at];
  if (piece?.type !== 'word') return undefined;
  const form = bare(piece.text);
  const dot = (isDot(pieces[at + 1]) && !pieces[at + 1]?.gap) || isTiedToMonth(pieces, at);
  const known = knownWord(form, dot);
  const joined = joinedWord(pieces, at, form, known);
  if (joined) return joined;
  const warning = mixed(piece.text) ? 'mixed-alphabets' : undefined;
  if (known) return { words: [known], next: at + 1, ...(warning && { warning }) };
  const glued = gluedWords(form);
  if (glued) {
    const words = glued.map((part) => knownWord(part, false)).filter((word) => word !== undefined);
    return { words, next: at + 1, warning: 'lost-space' };
  }
  const corrected = misspeltWord(form);
  return corrected && { words: [corrected], next: at + 1, warning: 'spelling' };
}

/** «вер-жовт»: an abbreviation that a dash ties to a month is one too. */
function isTiedToMonth(pieces: readonly Piece[], at: number): boolean {
  const [dash, month] = pieces.slice(at + 1, at + 3);
  if (dash?.type !== 'sign' || dash.text !== '-' || month?.type !== 'word') return false;
  return knownWord(bare(month.text), true)?.kind === 'month';
}

/** A word broken by a hyphen and a line end («верес-⏎ень») or by a stray blank («щомі сяця»). */
function joinedWord(
  pieces: readonly Piece[],
  at: number,
  form: string,
  known: Word | undefined,
): ReadWords | undefined {
  let next = at + 1;
  let hyphen = false;
  while (next < at + 3) {
    const piece = pieces[next];
    if (piece?.type === 'newline') next++;
    else if (piece?.type === 'sign' && piece.text === '-' && !hyphen) {
      hyphen = true;
      next++;
    } else break;
  }
  const rest = pieces[next];
  if (rest?.type !== 'word') return undefined;
  const tail = bare(rest.text);
  if (known && knownWord(tail, false) && !hyphen) return undefined;
  if (form.length + tail.length < 5) return undefined;
  const whole = knownWord(form + tail, false);
  if (!whole) return undefined;
  const clean = hyphen || pieces[at + 1]?.type === 'newline';
  return { words: [whole], next: next + 1, ...(!clean && { warning: 'lost-space' as const }) };
}
