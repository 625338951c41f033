import { isWholeDeadline, looksLikeResponsible } from '../columns/by-content.ts';
import { isDoer } from '../people/doer.ts';
import { findPeople } from '../people/person-name.ts';
import { roleHeads } from '../people/roles.data.ts';
import { wordKey } from '../text/alphabet.ts';
import type { BracketTail } from './bracket-tail.ts';

/**
 * «Створити комітет. До 1 вересня. Управління освіти.»: the deadline, and who, as sentences of their
 * own at the end; «Рейд «Форма». – міністри»: who, after a dash; «Аналіз. Мороз В.В.»: who, last. Null
 * when no sentence after the first is a deadline or names somebody.
 */
export function sentenceTail(text: string): BracketTail | null {
  const dashed = whoAfterDash(text);
  if (dashed) return dashed;
  const starts = [...text.matchAll(/(?<=\p{L}{3}[»")]?[.;]|\d{4}[.;])\s+(?=[\p{Lu}\d])/gu)];
  const bounds = [0, ...starts.map((match) => match.index + match[0].length), text.length];
  const sentences = bounds
    .slice(0, -1)
    .map((from, index) => text.slice(from, bounds[index + 1]).trim());
  const at = sentences.findIndex(
    (sentence, index) => index > 0 && isWholeDeadline(sentence.replace(/[.;]$/, '')),
  );
  if (at < 0) return whoAtEnd(sentences);
  const after = sentences.slice(at + 1).join(' ');
  if (after !== '' && !isWho(after)) return null;
  return { text: sentences.slice(0, at).join(' '), deadline: sentences[at]!, responsible: after };
}

/** After a complete sentence or a quote anybody; after plain words only who is surely somebody. */
function whoAfterDash(text: string): BracketTail | null {
  const match = /^(.*\S)\s+[–—-]\s+([^.;]{4,80}\.?[^.;]*\.?)$/su.exec(text);
  if (!match) return null;
  const [, work = '', who = ''] = match;
  const isClosed = /[.!?»)]$/.test(work);
  const inQuotes = work.lastIndexOf('«') > work.lastIndexOf('»');
  const isSure = !inQuotes && /\s/.test(work) && looksLikeResponsible(who);
  return (isClosed ? isWho(who) : isSure) ? { text: work, deadline: '', responsible: who } : null;
}

/** «Аналіз результатів. Муратова А.З.»: the last sentence names people, with their posts, and nothing else. */
function whoAtEnd(sentences: readonly string[]): BracketTail | null {
  const last = sentences.at(-1)!;
  if (sentences.length < 2 || !namesOnly(last)) return null;
  return { text: sentences.slice(0, -1).join(' '), deadline: '', responsible: last };
}

function namesOnly(text: string): boolean {
  const people = findPeople(text);
  if (people.length === 0) return isRoleAlone(text);
  const ends = /^[\s.,;)]*$/.test(text.slice(people.at(-1)!.end));
  const post = text.slice(0, people[0]!.start).trim();
  return ends && (post === '' || isWho(post) || isRoleAlone(post));
}

/** A role's noun in the nominative, or «члени …». */
function isRoleAlone(text: string): boolean {
  const [first = ''] = wordKey(text).split(' ');
  return text.length < 60 && (roleHeads.includes(first) || /^член[иы]$/.test(first));
}

function isWho(text: string): boolean {
  return looksLikeResponsible(text) || isDoer(text);
}
