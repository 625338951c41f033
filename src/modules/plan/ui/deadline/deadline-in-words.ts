import { phraseDeadline } from '../../deadline/phrase.ts';
import { readInPlan } from '../../deadline/read-in-plan.ts';
import type { Deadline, DeadlineLanguage, Period } from '../../deadline/types.ts';

/** What a phrase says while it is typed, and how it is usually written when it is written otherwise. */
export interface TypedDeadline {
  reading: Deadline;
  /** The canonical phrase; null when the phrase is it already, or none says the same. */
  usual: string | null;
}

/** Reads a phrase as the server will. This file and the reader behind it are loaded with the first deadline edited. */
export function readTyped(text: string, period: Period, language: DeadlineLanguage): TypedDeadline {
  const reading = readInPlan(text, { period });
  const usual = reading.kind === 'unreadable' ? null : phraseDeadline(reading, language);
  const plain = (phrase: string) => phrase.toLocaleLowerCase().replace(/\s+/g, ' ').trim();
  return { reading, usual: usual && plain(usual) !== plain(text) ? usual : null };
}
