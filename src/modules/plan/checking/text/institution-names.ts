import { plain, stemOf, wordsOf } from './words.ts';

/** An institution as it is called in one place. */
export interface InstitutionMention {
  /** As written, from its first distinguishing word to its last. */
  written: string;
  /** Legal form before a quotation: «ДНЗ», «КЗ». */
  form: string | null;
  /** In quotation marks: then the name ends where they end. */
  quoted: boolean;
  /** Stems of the name's words. */
  stems: string[];
  at: number;
}

const nouns =
  'ліце|лице|коледж|колледж|училищ|інститут|институт|університет|университет|академі|академи|гімназі|гимнази|школ|техникум|технікум|центр|кабінет|кабинет|департамент';
const institutionNoun = new RegExp(`^(?:${nouns})`, 'u');
const quoted = /(?:(?<form>\p{Lu}{2,}(?:\(\p{Lu}+\))?\p{Lu}*)\s)?«(?<name>[^«»]{5,90})»/gu;

/** Institutions called by a proper name in a text: in quotation marks or beginning with a capital adjective. */
export function institutionMentions(text: string): InstitutionMention[] {
  const found: InstitutionMention[] = [];
  for (const match of text.matchAll(quoted)) {
    const name = match.groups!.name!;
    const words = wordsOf(name);
    if (words.length < 2 || words.length > 8) continue;
    if (!words.some((w) => institutionNoun.test(plain(w.text)))) continue;
    if (!/^\p{Lu}/u.test(name)) continue;
    found.push({
      written: name,
      form: match.groups!.form ?? null,
      quoted: true,
      stems: words.map((w) => nameStem(w.text)),
      at: match.index,
    });
  }
  return [...found, ...unquoted(text, found)];
}

/** The noun of an institution is cut by the list, so that «лицей» stays a near miss of «ліцей». */
export function nameStem(word: string): string {
  return institutionNoun.exec(plain(word))?.[0] ?? stemOf(word);
}

const preposition =
  /^(?:з|із|зі|у|в|на|при|для|щодо|до|за|по|від|про|с|со|об|по|от|как|як|що|та|й)$/u;
const adjective = /(?:ий|ого|ому|им|ім|ська|ської|ській|ську|ською|ське|ий|ый|ой|ая|ое|ому|ым)$/u;
const named = /^\p{Lu}\p{Ll}{3,}/u;

/** «Білоградський інститут неперервної освіти»: a capital adjective, then a noun of an institution. */
function unquoted(text: string, taken: InstitutionMention[]): InstitutionMention[] {
  const words = wordsOf(text);
  const found: InstitutionMention[] = [];
  words.forEach((first, i) => {
    if (!named.test(first.text) || !adjective.test(plain(first.text))) return;
    if (taken.some((t) => first.at >= t.at && first.at <= t.at + t.written.length + 12)) return;
    const noun = words.slice(i + 1, i + 4).findIndex((w) => institutionNoun.test(plain(w.text)));
    if (noun === -1) return;
    let last = i + 1 + noun;
    // The words after the noun belong to the name until the sentence breaks off.
    while (last + 1 < words.length && last - i < 7) {
      const gap = text.slice(words[last]!.at + words[last]!.text.length, words[last + 1]!.at);
      if (!/^\s+$/.test(gap) || preposition.test(plain(words[last + 1]!.text))) break;
      last++;
    }
    const phrase = words.slice(i, last + 1);
    const end = phrase.at(-1)!;
    if (/[«»]/.test(text.slice(first.at, end.at))) return;
    found.push({
      written: text.slice(first.at, end.at + end.text.length),
      form: null,
      quoted: false,
      stems: phrase.map((w) => nameStem(w.text)),
      at: first.at,
    });
  });
  return found;
}

export function isInstitutionStem(stem: string): boolean {
  return institutionNoun.test(stem);
}
