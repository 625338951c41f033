import type { DirectoryPack, Kind, Words } from '#packs/directory-pack.ts';

/** How the text of a cell is read. */
export type FieldType =
  /** Words as they are, up to a length. */
  | { is: 'text'; most: number }
  /** A name: letters of one alphabet, capital where it was written all in small ones or all in capitals. */
  | { is: 'name' }
  /** A day; a year alone is its first of January. */
  | { is: 'day' }
  /** A day, or a year of which no more is known. */
  | { is: 'day-or-year' }
  | { is: 'year' }
  | { is: 'number'; least: number; most: number; whole?: true }
  /** Years up to today, or the day from which they count. */
  | { is: 'years' }
  | { is: 'yes-no' }
  | { is: 'email' }
  | { is: 'web' }
  | { is: 'code'; pattern: RegExp }
  /** Several between commas, semicolons or line breaks. */
  | { is: 'list' }
  /** One of the pack's values, or several of them. */
  | { is: 'kind'; of: (pack: DirectoryPack) => readonly Kind[]; several?: true }
  /** An organisation by any of its names or codes. */
  | { is: 'organisation' };

/** A thing that a column can hold. */
export interface Field {
  key: string;
  /** The heading of the template and of the export; a column is known by it in each language. */
  words: Words;
  /** Other headings, in small letters; `*` stands for any ending. */
  also: readonly string[];
  type: FieldType;
  /** What to write, for the template's second row. */
  hint: Words;
  /** Without a column for it nothing can be read; parts of one thing (`a|b`) stand for each other. */
  needed?: true;
  /** Characters, in a file of ours. */
  width?: number;
}
