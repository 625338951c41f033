import type { Kind } from '#packs/directory-pack.ts';
import { textKey } from '../../organisations/text-key.ts';

/** Words that say nothing of a value: «вища кваліфікаційна категорія» is «вища». */
const filler =
  /(?<!\p{L})(кваліфікаційна|квалификационная|кваліф|квал|кв|категорія|категории|категорія|категория|категорії|кат|спеціаліст|специалист|освіта|образование|розряд|разряд|повна|форма|ступінь)(?!\p{L})\.?/gu;

/** «I», «перша», «першої», «первой» are one. */
const ordinals: readonly (readonly [RegExp, string])[] = [
  [/^(1|i|і|перш\p{L}*|перв\p{L}*)$/u, '1'],
  [/^(2|ii|іі|друг\p{L}*|втор\p{L}*)$/u, '2'],
  [/^(вищ\p{L}{1,3}|высш\p{L}{1,3}|в)$/u, 'highest'],
];

/**
 * Finds a value of the pack by the words of a cell: its name in any language, its key, the same without words that all
 * values share («перша» is «Перша категорія» when no other value says so). What fits several is none.
 */
export function kindWords(kinds: readonly Kind[]): (text: string) => string | null {
  const exact = new Map<string, string>();
  const loose = new Map<string, Set<string>>();
  for (const { key, words } of kinds) {
    exact.set(textKey(key), key);
    for (const word of Object.values(words)) {
      exact.set(textKey(word), key);
      for (const part of [word, ...word.split(/[(),]/)]) {
        const short = shortOf(part);
        if (short !== '') loose.set(short, (loose.get(short) ?? new Set()).add(key));
      }
    }
  }
  return (text) => {
    const found = exact.get(textKey(text));
    if (found) return found;
    const fits = loose.get(shortOf(text));
    return fits?.size === 1 ? ([...fits][0] ?? null) : null;
  };
}

function shortOf(text: string): string {
  const bare = textKey(text)
    .replace(/[()«»"]/g, ' ')
    .replace(filler, ' ')
    .replace(/[-–—]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return ordinals.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
}
