import { isWholeDeadline, looksLikeResponsible } from '../columns/by-content.ts';
import { isDoer } from '../people/doer.ts';
import type { BracketTail } from './bracket-tail.ts';

/**
 * «Створити комітет. До 1 вересня. Управління освіти.»: the deadline, and who, as sentences of their
 * own at the end. Null when no sentence after the first is a deadline.
 */
export function sentenceTail(text: string): BracketTail | null {
  const starts = [...text.matchAll(/(?<=\p{L}{3}[»")]?[.;]|\d{4}[.;])\s+(?=[\p{Lu}\d])/gu)];
  const bounds = [0, ...starts.map((match) => match.index + match[0].length), text.length];
  const sentences = bounds
    .slice(0, -1)
    .map((from, index) => text.slice(from, bounds[index + 1]).trim());
  const at = sentences.findIndex(
    (sentence, index) => index > 0 && isWholeDeadline(sentence.replace(/[.;]$/, '')),
  );
  if (at < 0) return null;
  const after = sentences.slice(at + 1).join(' ');
  if (after !== '' && !(looksLikeResponsible(after) || isDoer(after))) return null;
  return { text: sentences.slice(0, at).join(' '), deadline: sentences[at]!, responsible: after };
}
