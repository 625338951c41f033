/** Names in a cell as they are typed, before anything is set right. */
export interface WrittenName {
  surname: string;
  /** Letters of the initials, without dots: «АЛ», «А». */
  initials: string;
  /** The whole name as written. */
  written: string;
  at: number;
}

const surname = "(?<surname>\\p{Lu}[\\p{Ll}'’ʼ]+(?:-\\p{Lu}[\\p{Ll}'’ʼ]+)?)";
const initial = '\\p{Lu}(?![\\p{L}])[ \\u00a0]?[.,]{0,2}';
const surnameFirst = new RegExp(
  `${surname}[ \\u00a0\\n]+(?<initials>${initial}(?:[ \\u00a0]?${initial})?)`,
  'gu',
);
const glued = /\p{Lu}[.,]?[ \u00a0]?\p{Lu}(?!\p{L})[.,]{0,2}/u;
const initialsFirst = new RegExp(
  `(?<initials>\\p{Lu}\\.[ \\u00a0]?\\p{Lu}\\.?)[ \\u00a0]*${surname}`,
  'gu',
);
const gluedFirst = new RegExp(`${surname}[ \\u00a0\\n]+(?<initials>${glued.source})`, 'gu');

/** Surnames with initials in a cell, in the order of the cell. A lone word is not a name here. */
export function writtenNames(cell: string): WrittenName[] {
  const first = /^\s*\p{Lu}\.\s?\p{Lu}\.?\s*\p{Lu}\p{Ll}/u.test(cell);
  const found = new Map<number, WrittenName>();
  for (const pattern of first ? [initialsFirst] : [gluedFirst, surnameFirst]) {
    for (const match of cell.matchAll(pattern)) {
      if (found.has(match.index)) continue;
      const written = match[0].trimEnd();
      found.set(match.index, {
        surname: match.groups!.surname!,
        initials: match.groups!.initials!.replace(/[^\p{L}]/gu, ''),
        written: written.replace(/,$/, ''),
        at: match.index,
      });
    }
  }
  return Array.from(found.values()).sort((a, b) => a.at - b.at);
}

/** «Прізвище І.Б.» as it is printed in plans. */
export function properName(name: Pick<WrittenName, 'surname' | 'initials'>): string {
  return `${name.surname} ${Array.from(name.initials, (c) => `${c}.`).join('')}`;
}
