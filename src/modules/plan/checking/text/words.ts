/** Words of Ukrainian and Russian text, and what of them stays when they are declined. */

const word = /[\p{L}\p{N}]+(?:['’ʼ‘-][\p{L}\p{N}]+)*/gu;

export interface Word {
  text: string;
  /** Offset in the text. */
  at: number;
}

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), (m) => ({ text: m[0], at: m.index }));
}

const endings =
  /(?:ями|ами|ими|іми|ого|ому|ього|ьому|его|ему|ості|істю|ость|ости|ання|ення|ання|ання|ів|їв|ов|ев|ей|ам|ям|ах|ях|их|іх|ых|им|ім|ым|ом|ем|єм|ою|ею|єю|ий|ій|ый|ой|ая|яя|ое|ее|ые|ие|ої|єї|[аяоеєуюиіїйьы])$/u;

/**
 * The part of a word that doesn't change when it is declined, good enough to compare two phrases:
 * «секцій», «секціями», «секція» give one stem.
 */
export function stemOf(wordText: string): string {
  const lower = plain(wordText);
  if (lower.length <= 3 || /\d/.test(lower)) return lower;
  let stem = lower;
  for (let i = 0; i < 2; i++) {
    const cut = stem.replace(endings, '');
    if (cut.length < 3) break;
    stem = cut;
  }
  // «сторінок» and «сторінках», «підготовок» and «підготовка».
  return stem.length > 5 ? stem.replace(/[оеє]?к$/u, '') : stem;
}

/** Lower case, one apostrophe, no accents and no soft hyphens. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad|\u0301/g, '')
    .replace(/[’ʼ‘`´]/g, "'")
    .replaceAll('ё', 'е')
    .toLowerCase();
}

const smallWords = new Set(
  (
    'і й та або чи але що як до на за по при про для від під над між без щодо зі із з у в о об ' +
    'и или но что как от под над между без с со к ко об во их ее его їх його її та інші інших ' +
    'тощо зокрема також том числі числе'
  ).split(' '),
);

/** Prepositions, conjunctions and the like: they tell nothing about the subject. */
export function isSmallWord(wordText: string): boolean {
  return smallWords.has(plain(wordText));
}

/** Damerau–Levenshtein distance, `limit + 1` as soon as it is greater than `limit`. */
export function distance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}
