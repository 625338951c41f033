import { isWholeDeadline, looksLikeResponsible } from '../columns/by-content.ts';
import { isDoer } from '../people/doer.ts';
import type { BracketTail } from './bracket-tail.ts';

/**
 * «Створити комітет. До 1 вересня. Управління освіти.»: the deadline, and who, as sentences of their
 * own at the end; «Рейд «Форма». – міністри»: who, after a dash. Null when no sentence after the first
 * is a deadline and nobody stands after a dash.
 */
export function sentenceTail(text: string): BracketTail | null {
  const dashed = /^(.*[.!?»)])\s+[–—-]\s+([^.;]{4,80}\.?[^.;]*\.?)$/su.exec(text);
  if (dashed && isWho(dashed[2]!))
    return { text: dashed[1]!, deadline: '', responsible: dashed[2]! };
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
  if (after !== '' && !isWho(after)) return null;
  return { text: sentences.slice(0, at).join(' '), deadline: sentences[at]!, responsible: after };
}

function isWho(text: string): boolean {
  return looksLikeResponsible(text) || isDoer(text);
}
