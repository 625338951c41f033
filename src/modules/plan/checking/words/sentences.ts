import { sayParams } from '#platform/datetime/say-params.ts';
import type { CheckLanguage } from '../types.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** The rule's name, with a variant after a dot where a rule has several sentences. */
export type SentenceKey = keyof typeof uk;
export type Sentences = Record<SentenceKey, string>;

const languages: Record<CheckLanguage, Sentences> = { uk, ru, en };

/** A sentence with its params put in; months (`2026-03`) and days (`2026-03-31`) are said as people write them. */
export function say(
  language: CheckLanguage,
  key: SentenceKey,
  params: Record<string, string | number>,
): string {
  const said = sayParams(language, params);
  const sentence = languages[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = said[name];
    if (value === undefined) return whole;
    return name === 'month' ? monthName(language, String(value)) : String(value);
  });
  // Initials and abbreviations bring the dot that ends the sentence.
  return sentence.replace(/(?<!\.)\.\.$/, '.');
}

function monthName(language: CheckLanguage, month: string): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
