import { isWholeDeadline } from '../columns/by-content.ts';

/**
 * «12.01 – Нарада завідувачів»: a line that begins with its date, a dash or a colon after it; null
 * otherwise. A number such as «1.2 –» is no date: its month has two digits.
 */
export function datedLine(text: string): { deadline: string; text: string } | null {
  const match = /^(.{3,40}?)\s*(?:\s[–—-]\s|:\s|\t)\s*(?=\S)/u.exec(text);
  if (!match || /^\d{1,2}\.\d$/.test(match[1]!) || !isWholeDeadline(match[1]!)) return null;
  return { deadline: match[1]!, text: text.slice(match[0].length) };
}
