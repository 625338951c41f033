import { readResponsible } from '../people/read-responsible.ts';
import { wordKey } from '../text/alphabet.ts';
import type { Approval, SourceText } from '../types.ts';
import { isTitle } from './title.ts';

const stamp =
  /^["«“„]?\s*(затверджую|затверджено|погоджено|схвалено|утверждаю|утверждено|согласовано|рассмотрено|розглянуто)/;

export const noApproval: Approval = {
  stamp: null,
  by: null,
  post: null,
  date: null,
  dateText: null,
};

export function isStamp(text: string): boolean {
  return text.length < 60 && stamp.test(wordKey(text));
}

/**
 * Reads the approval block: the stamp's word, the post over several lines, the name, the date with
 * its gaps. Lines after it that are none of these end the block.
 * @returns the block and how many lines it took, from the stamp
 */
export function readApproval(
  lines: readonly SourceText[],
  at: number,
): { approval: Approval; taken: number } {
  const approval: Approval = { ...noApproval, stamp: lines[at]!.text };
  const post: string[] = [];
  let taken = 1;
  for (; at + taken < lines.length && taken < 9; taken += 1) {
    const { text } = lines[at + taken]!;
    if (isStamp(text) || isTitle(text)) break;
    if (approval.dateText === null && looksLikeDate(text)) {
      approval.dateText = text;
      approval.date = wholeDate(text);
      taken += 1;
      break;
    }
    const person = personOf(text);
    if (person && approval.by === null) {
      approval.by = person.name;
      if (person.rest !== '') post.push(person.rest);
    } else if (approval.by === null && text.length < 120) post.push(text);
    else break;
  }
  approval.post = post.length > 0 ? post.join(' ') : null;
  return { approval, taken };
}

/** A line with a year, or the gaps for one: «___» __________ 2025 р., «01» 01 2026 р., 12.01.2026. */
function looksLikeDate(text: string): boolean {
  if (text.length > 60) return false;
  if (/^(?:від\s+|от\s+)?\d{1,2}\.\d{1,2}\.\d{2,4}/i.test(text)) return true;
  return (
    /(?:20\s?\d\d|20\s?_+)\s*(?:року|рік|р\.?|года|год|г\.?)?\s*$/i.test(text) &&
    /^[«"“„_\s\d»”.]*\p{L}*[\s_\d.]*\p{L}*\.?\s*$/u.test(text)
  );
}

const months =
  /(січ|янв)|(лют|фев)|(бер|мар)|(кві|апр)|(тра|мая|май)|(чер|июн)|(лип|июл)|(сер|авг)|(вер|сен)|(жов|окт)|(лис|ноя)|(гру|дек)/i;

/** The date only when day, month and year are all there. */
function wholeDate(text: string): string | null {
  const digits = /(\d{1,2})\s*[»”".\s]\s*\.?\s*(\d{1,2})\s*[.\s]\s*(20\d\d)/.exec(text);
  if (digits) return isoDate(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const words = /(\d{1,2})\s*[»”"]?\s*(\p{L}{3,})\s+(20\d\d)/u.exec(text);
  const month = words ? months.exec(words[2]!) : null;
  if (!words || !month) return null;
  return isoDate(Number(words[3]), month.slice(1).findIndex(Boolean) + 1, Number(words[1]));
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const whole = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return whole ? date.toISOString().slice(0, 10) : null;
}

/** «______ Олена ТКАЧ», «Директор О.П. Ткач»: the name as written and what stands beside it. */
function personOf(text: string): { name: string; rest: string } | null {
  const bare = text.replace(/_{2,}|\(?підпис\)?|\(?подпись\)?/gi, ' ').trim();
  if (readResponsible(bare).people.length !== 1) {
    return /^\p{Lu}[\p{Ll}'’]+\s+\p{Lu}[\p{L}'’-]+$/u.test(bare) && text.length < 40
      ? { name: bare, rest: '' }
      : null;
  }
  const match =
    /(\p{Lu}\.\s?\p{Lu}?\.?\s?\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s+\p{Lu}\.\s?(?:\p{Lu}\.?)?|\p{Lu}[\p{Ll}'’]+\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?)$/u.exec(
      bare,
    );
  return match ? { name: match[0], rest: bare.slice(0, match.index).trim() } : null;
}
