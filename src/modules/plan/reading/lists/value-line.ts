import { isWholeDeadline, looksLikeResponsible } from '../columns/by-content.ts';
import { isDoer } from '../people/doer.ts';

/**
 * «Протягом року          Профком» on a line below the item: when and who, side by side. Null for any
 * other line.
 */
export function valueLine(text: string): { deadline: string; responsible: string } | null {
  if (text.length > 120 || !/^[\p{L}\d]/u.test(text) || /^\d{1,3}[.)]\s/.test(text)) return null;
  const gaps = [...text.matchAll(/\s+/g)].slice(0, 6).reverse();
  for (const gap of gaps) {
    const deadline = text.slice(0, gap.index);
    const responsible = text.slice(gap.index + gap[0].length);
    const isWho =
      /^[\p{Lu}\p{Ll}]/u.test(responsible) &&
      (looksLikeResponsible(responsible) || isDoer(responsible));
    if (isWho && isWholeDeadline(deadline)) return { deadline, responsible };
  }
  return null;
}
