/** A section as texts of plans name it. */
export interface NamedSection {
  id: string;
  name: string;
}

/** Words that any section may have in its name: they tell none from another. */
const common =
  /^(?:секці|секци|методич|обласн|област|районн|район|регіональн|региональн|об'єднан|объединен)/;
/** Letters that a word loses at most when its case changes: «викладачів» – «викладачами». */
const ending = 3;
const shortest = 4;

/**
 * The section that a text names: all words of its name are there in whatever case. Of names that hold one another the
 * longer is meant; null when none is named, or two that have nothing to do with each other.
 */
export function sectionInText(text: string, sections: readonly NamedSection[]): string | null {
  const said = wordsOf(text);
  const named = sections
    .map(({ id, name }) => ({ id, stems: stemsOf(name) }))
    .filter(
      ({ stems }) =>
        stems.length > 0 && stems.every((stem) => said.some((word) => word.startsWith(stem))),
    )
    .sort((a, b) => b.stems.length - a.stems.length);
  const [longest, ...others] = named;
  if (!longest) return null;
  const held = others.every(({ stems }) => stems.every((stem) => longest.stems.includes(stem)));
  return held ? longest.id : null;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word.length >= shortest);

const stemsOf = (name: string): string[] =>
  wordsOf(name)
    .filter((word) => !common.test(word))
    .map((word) => word.slice(0, Math.max(shortest, word.length - ending)));
