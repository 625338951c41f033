/** A namespace's words in the source language: keys grouped in objects, texts at the leaves. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/**
 * What a translation of `Source` has to hold: the same keys, every leaf a text. Ukrainian and
 * Russian have the same plural forms (one, few, many, other), so their keys are equal.
 */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]>;
};

/** The same for English, which has only the plural forms `one` and `other`. */
export type EnglishWords<Source> = {
  readonly [Key in keyof Source as Key extends `${string}_few` | `${string}_many`
    ? never
    : Key]: Source[Key] extends string ? string : EnglishWords<Source[Key]>;
};
