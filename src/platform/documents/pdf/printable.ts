import { cleanText } from '../paper/text.ts';

/** Scripts of the typeface; signs and marks common to all scripts are let through. */
const foreignScript =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/gu;
/** Blocks of scripts written from right to left, whatever script a sign in them counts to. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;
/** Stands for what the typeface can't print. */
const box = '□';

/**
 * The text as the PDF's typeface can print it; letters of other scripts become boxes. Text from
 * right to left without glyphs doesn't only look bad: it aborts the layout program (Typst 0.14).
 */
export function printable(text: string): string {
  return cleanText(text).replace(foreignScript, box).replace(rightToLeft, box);
}
