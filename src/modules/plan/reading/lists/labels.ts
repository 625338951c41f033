import { looksLikeDeadline, looksLikeResponsible } from '../columns/by-content.ts';
import { isDoer } from '../people/doer.ts';

export type LabelledField = 'deadline' | 'responsible' | 'form' | 'note';

const when = 'термін|строк|срок|дата|коли|когда';
const who =
  'відповідальн|ответственн|виконав|исполнител|доповіда(?=[єчю])|докладчик|докладывае?т|виступа(?=[єю])|інформу(?=[єю])|проводить|проводят|організатор|модератор|спікер|спикер|лектор|ведуч|ведущ';
const beside = 'місце|место|учасник|участник|аудиторі|аудитори|примітк|примечани';
const names = `(?:${when}|${who}|${beside}|форма)\\p{L}*(?:\\s\\p{L}+){0,2}`;
const label = new RegExp(`^(${names})\\s*(:|[–—-](?=\\s))\\s*(?=\\S)`, 'iu');
/** Where a label may stand: at the beginning, on a new line, or after the sentence before it. */
const places = new RegExp(
  `(?:^|\\n|(?<=[.;!?)»])\\s+)(?=${names}\\s*(?::|[–—-]\\s)\\s*\\S)`,
  'giu',
);

/** «Відповідальний: директор» → the field that its label names; null when there is no label. */
export function labelledField(text: string): LabelledField | null {
  const match = label.exec(text);
  if (!match) return null;
  const word = match[1]!;
  const [value = ''] = text.slice(match[0].length).split(/[.;]\s+(?=\p{Lu})/u);
  const isSure = match[2] === ':';
  if (begins(when, word)) return isSure || looksLikeDeadline(value) ? 'deadline' : null;
  if (begins(who, word))
    return isSure || looksLikeResponsible(value) || isDoer(value) ? 'responsible' : null;
  if (!isSure) return null;
  return begins('форма', word) ? 'form' : 'note';
}

function begins(stems: string, word: string): boolean {
  return new RegExp(`^(?:${stems})`, 'iu').test(word);
}

/** The label's words: «Місце проведення». */
export function labelOf(text: string): string {
  return label.exec(text)?.[1] ?? '';
}

/** What a label stands before: it belongs to the raw text only. */
export function withoutLabel(text: string): string {
  return text.replace(label, '');
}

/**
 * Parts «Перевірити котельні. Термін: серпень. Відповідальні: директори» into the text and the
 * labelled values, each with its label.
 */
export function partLabelled(text: string): {
  text: string;
  fields: { field: LabelledField; text: string }[];
} {
  const starts = [...text.matchAll(places)].map((match) => match.index + match[0].length);
  const cuts = [...starts.filter((at) => labelledField(text.slice(at))), text.length];
  return {
    text: text.slice(0, cuts[0]).trim(),
    fields: cuts.slice(0, -1).map((at, index) => {
      const value = text.slice(at, cuts[index + 1]).trim();
      return { field: labelledField(value)!, text: value };
    }),
  };
}
