import type { Piece } from './scan.ts';

const isCapital = (char: string) => char !== char.toLowerCase();

/**
 * Places of pieces that are a person's name with initials («Петренко О.В.», «О.В. Петренко»), so that
 * neither the initials nor a surname such as Листопад are taken for words of a date.
 */
export function peopleIn(pieces: readonly Piece[], shown: string): ReadonlySet<number> {
  const found = new Set<number>();
  const initial = (at: number) => {
    const piece = pieces[at];
    return (
      piece?.type === 'word' &&
      piece.text.length === 1 &&
      isCapital(shown[piece.start]!) &&
      pieces[at + 1]?.text === '.'
    );
  };
  const surname = (at: number) => {
    const piece = pieces[at];
    if (piece?.type !== 'word' || piece.text.length < 3) return false;
    const second = shown[piece.start + 1]!;
    return isCapital(shown[piece.start]!) && !isCapital(second);
  };
  for (let at = 0; at < pieces.length; at++) {
    if (!initial(at) || !initial(at + 2)) continue;
    const name = surname(at - 1) ? at - 1 : surname(at + 4) ? at + 4 : undefined;
    if (name === undefined) continue;
    for (const place of [at, at + 1, at + 2, at + 3, name]) found.add(place);
    at += 3;
  }
  return found;
}
