import type { PaperLanguage } from '#platform/documents/paper/paper.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** The words that the office's papers are made of, in one language. */
export interface PaperWords {
  plan: {
    approved: string;
    /** A date left to be written by hand. */
    blankDate: string;
    contents: string;
    introduction: string;
    passport: string;
    columns: Record<'number' | 'text' | 'responsible' | 'form' | 'deadline', string>;
    sheet: Record<'path' | 'chapter' | 'from' | 'to' | 'times', string>;
    amendments: string;
    amendmentColumns: Record<'number' | 'field' | 'was' | 'is' | 'reason' | 'decided', string>;
  };
}

const byLanguage: Record<PaperLanguage, PaperWords> = { uk, ru, en };

export function paperWords(language: PaperLanguage): PaperWords {
  return byLanguage[language];
}
