import type { Word } from '../lexicon/word.ts';

/** Figures and signs with a meaning of their own. */
export type Figure =
  | { readonly kind: 'figure'; readonly value: number; readonly digits: number }
  /** A day in figures; it may be impossible, which the reader has to say. */
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'monthYear'; readonly month: number; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | { readonly kind: 'schoolYears'; readonly first: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'reference' };

export type Sign =
  | { readonly kind: 'comma' }
  | { readonly kind: 'newline' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'slash' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'negation' }
  | { readonly kind: 'unknown' };

export type Token = Word | Figure | Sign;

/** A token and where it stands; offsets are places in the normalised text. */
export interface Item {
  readonly token: Token;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the lexer had to repair, as stable warning codes. */
export type LexicalWarning = 'spelling' | 'lost-space' | 'lost-dot' | 'mixed-alphabets';
