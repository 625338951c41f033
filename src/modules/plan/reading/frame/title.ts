import { leadingNumber } from '../items/numbering.ts';
import { toOneAlphabet, wordKey } from '../text/alphabet.ts';
import { deadlineOfHeading, numberedHeading } from '../text/heading.ts';
import type { SourceText } from '../types.ts';
import { periodOf } from './period.ts';

const opening =
  /^["«“]?(?:(?:річний|перспективний|орієнтовний|календарний|комплексний|зведений|годовой|перспективный|календарный|комплексный|оперативний)\s+)*(?:план(?![\p{L}])|плану(?!\p{L})|програма|программа|(?:план |основні |основные )?(?:заходи|мероприятия)(?:$| (?:щодо|з|із|по|до|на|для|спрямован|в|у) )|завдання$|задачи$|графік$|график$|дорожн|«дорожн|циклограма|циклограмма|план-|графік роботи|проєкт|система заходів|комплекс мер)/u;

/** Whether a line opens the title of a plan or programme. */
export function isTitle(text: string): boolean {
  if (text.length > 250 || /[;]$/.test(text) || /^\d/.test(text)) return false;
  const key = wordKey(text).replace(/(?<=(?:^|\s)\p{L}) (?=\p{L}(?:\s|$))/gu, '');
  return opening.test(key);
}

/**
 * The title beginning at a line: it goes on until the period is named, a sentence begins, or a part
 * of the document opens.
 * @returns the title on one line and how many lines it took
 */
export function readTitle(
  lines: readonly SourceText[],
  at: number,
): { title: string; taken: number } {
  const parts: string[] = [];
  let taken = 0;
  for (; at + taken < lines.length && taken < 8; taken += 1) {
    const { text } = lines[at + taken]!;
    const other =
      taken > 0 &&
      (isPartHeading(text) ||
        numberedHeading(text) !== null ||
        leadingNumber(text) !== null ||
        deadlineOfHeading(text) !== null ||
        text.length > 220 ||
        /[.;:]$/.test(text.replace(/(?:(?:н\.\s?|рр?\.?|г\.?)?[рг])\.$/u, '')) ||
        isTitle(text));
    if (other) break;
    parts.push(text);
    if (periodOf(parts.join(' ')) !== null && !/^\p{Ll}/u.test(lines[at + taken + 1]?.text ?? '')) {
      taken += 1;
      break;
    }
  }
  return { title: parts.join(' ').replace(/\s+/g, ' '), taken };
}

/** «ЗМІСТ», «ВСТУП», «Пояснювальна записка», «Паспорт»: a line that opens another part. */
export function isPartHeading(text: string): boolean {
  return (
    isContentsHeading(text) ||
    /^(?:вступ|введение|передмова|пояснювальна записка|пояснительная записка|паспорт)/.test(
      wordKey(text),
    )
  );
}

export function isContentsHeading(text: string): boolean {
  return /^(?:зміст|содержание|оглавление)\s*:?$/.test(wordKey(toOneAlphabet(text)));
}
