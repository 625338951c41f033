/** A direction with the words by which plans name it. */
export interface NamedDirection {
  id: string;
  name: string;
  aliases: readonly string[];
}

/**
 * Directions that a text names, by their names or other words in any grammatical case: «бібліотечного фонду» names the
 * direction «Бібліотечний фонд». All words of a name have to stand side by side.
 */
export function directionsIn(text: string, directions: readonly NamedDirection[]): string[] {
  const words = wordsOf(text);
  return directions
    .filter(({ name, aliases }) =>
      [name, ...aliases].some((called) => stands(wordsOf(called), words)),
    )
    .map(({ id }) => id);
}

const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/[\p{L}\p{N}’ʼ']+/gu)].map(([word]) =>
    word.replace(/[’ʼ']/g, ''),
  );

function stands(name: readonly string[], text: readonly string[]): boolean {
  return (
    name.length > 0 &&
    text.some((_, start) => name.every((word, at) => sameWord(word, text[start + at])))
  );
}

/** Only the ending differs, by three letters at most; a part of a word of five letters or more may begin it («бібліоте»). */
function sameWord(known: string, written: string | undefined): boolean {
  if (written === undefined) return false;
  if (known === written) return true;
  const shorter = Math.min(known.length, written.length);
  if (shorter < 4) return false;
  let common = 0;
  while (common < shorter && known[common] === written[common]) common += 1;
  if (common === known.length && common >= 5) return true;
  return common >= Math.max(3, Math.max(known.length, written.length) - 3);
}
