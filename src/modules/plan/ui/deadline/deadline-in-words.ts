import { phraseDeadline } from '../../deadline/phrase.ts';
import { readInPlan } from '../../deadline/read-in-plan.ts';
import type { Deadline, DeadlineLanguage, Period } from '../../deadline/types.ts';
import { wordsUnder } from '../../reading/headings/words-under.ts';

/** What a phrase says while it is typed, and how it is usually written when it is written otherwise. */
export interface TypedDeadline {
  reading: Deadline;
  /** The canonical phrase; null when the phrase is it already, or none says the same. */
  usual: string | null;
}

/** Reads a phrase as the server will. This file and the reader behind it are loaded with the first deadline edited. */
export function readTyped(
  text: string,
  { period, language }: { period: Period; language: DeadlineLanguage },
  heading: string | null,
): TypedDeadline {
  const words = wordsUnder(text.trim(), { headingDeadline: heading, nested: false }, period);
  const reading = readInPlan(words ?? '', { period });
  const usual = reading.kind === 'unreadable' ? null : phraseDeadline(reading, language);
  const plain = (phrase: string) => phrase.toLocaleLowerCase().replace(/\s+/g, ' ').trim();
  // What says its month by the heading above is written as it should be.
  const isShort = words !== null && plain(words) !== plain(text);
  return { reading, usual: usual && !isShort && plain(usual) !== plain(text) ? usual : null };
}
