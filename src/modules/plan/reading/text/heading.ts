import { loneMonth } from './months.ts';

export interface Heading {
  /** «Розділ», when the heading says it. */
  label: string | null;
  /** The numeral as written. */
  number: string | null;
  title: string;
}

/** Roman numerals in Latin or Cyrillic letters, mixed as people type them. */
const roman = '[IVXLCІХVМ]{1,7}';
const labels = 'розділ|глава|частина|раздел|часть|блок|етап|этап|модуль|напрям|направление';
const numbered = new RegExp(
  `^(?:(${labels})\\s*)?(?:№\\s*)?(${roman})(?:\\s*[.):]+\\s*|\\s*[-–—]\\s+|\\s+)(?=\\S)(.+)$`,
  'iu',
);
const labelled = new RegExp(
  `^(${labels})\\s*(?:№\\s*)?(${roman}|\\d{1,2})\\s*[.:)–—-]*\\s*(.*)$`,
  'iu',
);

/** Reads «РОЗДІЛ ІІ. НАЗВА», «IV. Назва»; null when the text begins with no such numeral. */
export function numberedHeading(text: string): Heading | null {
  const withLabel = labelled.exec(text);
  if (withLabel)
    return { label: withLabel[1]!, number: withLabel[2]!, title: withLabel[3]!.trim() };
  const match = numbered.exec(text);
  if (!match || match[2] !== match[2]!.toUpperCase()) return null;
  const alone = match[2]!.length === 1 && !/^\S\s*[.)]/.test(text);
  if (alone && !isCapitals(match[3]!)) return null;
  return { label: match[1] ?? null, number: match[2]!, title: match[3]!.trim() };
}

/** Most letters are capitals, and there are enough of them to tell. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 5) return false;
  return letters.filter((letter) => letter === letter.toUpperCase()).length > letters.length * 0.75;
}

const frequency =
  /^(?:що(?:дня|денно|тижня|тижнево|місяця|місячно|кварталу|квартально|року|річно|семестрово|семестру)|(?:ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно)|(?:один|1|два|2) раз(?:и|а)? (?:на|у|в) \S+|постійно|упродовж року|протягом року|в течение года)\s*:?$/iu;

/** A heading that gives the deadline of what stands under it: a month, a frequency. */
export function deadlineOfHeading(text: string): string | null {
  const bare = text.replace(/[.:]+$/, '').trim();
  if (loneMonth(bare) !== null) return bare;
  return frequency.test(bare) ? bare : null;
}
