import { knownWord } from '../lexicon/lookup.ts';
import type { Piece } from './scan.ts';

/**
 * Removes the marks of a list inside a cell: «- вересень⏎- травень», «1) вересень», «1. вересень». A
 * dash opens lines of a list only when the first line has it too; else it joins a range over a line
 * break. A number with a full stop before a month in the genitive is a day: «10. вересня».
 */
export function withoutListMarks(pieces: readonly Piece[]): Piece[] {
  const bullets = isDash(pieces[0]);
  const kept: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const opensLine = at === 0 || pieces[at - 1]?.type === 'newline';
    if (opensLine && bullets && isDash(pieces[at])) at++;
    else if (opensLine && isEnumerator(pieces, at)) at += 2;
    else kept.push(pieces[at++]!);
  }
  return kept;
}

function isDash(piece: Piece | undefined): boolean {
  return piece?.type === 'sign' && (piece.text === '-' || piece.text === '•');
}

function isEnumerator(pieces: readonly Piece[], at: number): boolean {
  const [mark, sign, word] = pieces.slice(at, at + 3);
  if (sign?.type !== 'sign' || sign.gap || word?.type !== 'word') return false;
  const number = mark?.type === 'digits' && mark.text.length <= 2;
  if (sign.text === ')') return number || (mark?.type === 'word' && mark.text.length === 1);
  if (!number || sign.text !== '.' || !word.gap) return false;
  const known = knownWord(word.text, false);
  return known?.kind !== 'month' || !/(ня|ого|[ая])$/.test(word.text);
}
