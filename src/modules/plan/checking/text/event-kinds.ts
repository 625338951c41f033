import { plain, wordsOf } from './words.ts';

export type EventKind =
  | 'webinar'
  | 'seminar'
  | 'conference'
  | 'meeting'
  | 'workshop'
  | 'training'
  | 'contest'
  | 'session';

const kinds: [beginning: RegExp, kind: EventKind][] = [
  [/^(?:вебінар|вебинар)/u, 'webinar'],
  [/^(?:семінар|семинар)/u, 'seminar'],
  [/^(?:онлайн-)?конференц/u, 'conference'],
  [/^(?:нарад|совещан)/u, 'meeting'],
  [/^воркшоп/u, 'workshop'],
  [/^(?:тренінг|тренинг)/u, 'training'],
  [/^конкурс/u, 'contest'],
  [/^(?:засідан|заседан)/u, 'session'],
];

/** The kind of event that a text names within its first words. */
export function eventKindOf(text: string, within: number): EventKind | null {
  for (const { text: word } of wordsOf(text).slice(0, within)) {
    const kind = kinds.find(([beginning]) => beginning.test(plain(word)));
    if (kind) return kind[1];
  }
  return null;
}
