import { looksLikeDeadline, looksLikeResponsible } from '../columns/by-content.ts';
import { isDoer } from '../people/doer.ts';
import { findPeople } from '../people/person-name.ts';

export interface BracketTail {
  text: string;
  deadline: string;
  responsible: string;
}

const tail = /^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*[.;,]?$/s;

/**
 * «Скласти картотеку (вересень, Прізвище Г.О.)»: the deadline and the person in the last bracket.
 * Null when the bracket holds neither.
 */
export function bracketTail(text: string): BracketTail | null {
  const match = tail.exec(text);
  if (!match) return null;
  const pieces = match[2]!
    .split(/[,;]\s*/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const isDate = (piece: string) => findPeople(piece).length === 0 && looksLikeDeadline(piece);
  const deadline = pieces.filter(isDate);
  const responsible = pieces.filter((piece) => !isDate(piece));
  if (deadline.length === 0 && !responsible.some(looksLikeResponsible)) return null;
  const isWho = (piece: string) =>
    looksLikeResponsible(piece) || (deadline.length > 0 && isDoer(piece));
  if (responsible.length > 0 && !responsible.some(isWho)) return null;
  return {
    text: match[1]!.trim(),
    deadline: deadline.join(', '),
    responsible: responsible.join(', '),
  };
}
