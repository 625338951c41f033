import type { PaperLanguage } from '#platform/documents/paper/paper.ts';
import { paperWords } from './words/words.ts';

/** The first words of plans' names, and how they stand after «виконання». */
const genitives: readonly [RegExp, string][] = [
  [/^річний план(?!\p{L})/iu, 'річного плану'],
  [/^перспективний план(?!\p{L})/iu, 'перспективного плану'],
  [/^план(?!\p{L})/iu, 'плану'],
  [/^програма(?!\p{L})/iu, 'програми'],
  [/^про[єе]кт(?!\p{L})/iu, 'проєкту'],
  [/^дорожня карта(?!\p{L})/iu, 'дорожньої карти'],
  [/^стратегія(?!\p{L})/iu, 'стратегії'],
];
const russianGenitives: readonly [RegExp, string][] = [
  [/^годовой план(?!\p{L})/iu, 'годового плана'],
  [/^перспективный план(?!\p{L})/iu, 'перспективного плана'],
  [/^план(?!\p{L})/iu, 'плана'],
  [/^программа(?!\p{L})/iu, 'программы'],
  [/^проект(?!\p{L})/iu, 'проекта'],
  [/^дорожная карта(?!\p{L})/iu, 'дорожной карты'],
  [/^стратегия(?!\p{L})/iu, 'стратегии'],
];

/** Words that title pages print in capitals; proper names and abbreviations stay as they are. */
const printedInCapitals =
  /(?<!\p{L})(ПЛАН|ПРОГРАМ[АИ]|ПРОГРАММА|ПРО[ЄЕ]КТ|РІЧНИЙ|ГОДОВОЙ|ПЕРСПЕКТИВНИЙ|ПЕРСПЕКТИВНЫЙ|ДОРОЖНЯ|ДОРОЖНАЯ|КАРТА|СТРАТЕГІЯ|СТРАТЕГИЯ|РОБОТИ|РАБОТЫ|ДІЯЛЬНОСТІ|ДЕЯТЕЛЬНОСТИ|РОЗВИТКУ|РАЗВИТИЯ|ЗАХОДІВ|МЕРОПРИЯТИЙ|НА|РІК|РОКИ|ГОД|ГОДЫ|НАВЧАЛЬНИЙ|УЧЕБНЫЙ)(?!\p{L})/gu;

/**
 * A plan's name as it stands after «про виконання»: «ПЛАН РОБОТИ кабінету» becomes «плану роботи
 * кабінету». A name that begins otherwise is quoted.
 */
export function planInGenitive(title: string, language: PaperLanguage): string {
  const name = title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(printedInCapitals, (word) => word.toLowerCase());
  const known = language === 'ru' ? russianGenitives : language === 'uk' ? genitives : [];
  const [pattern, genitive = ''] = known.find(([start]) => start.test(name)) ?? [];
  if (pattern) return name.replace(pattern, genitive);
  return `${paperWords(language).report.ofPlan} «${title.replace(/\s+/g, ' ').trim()}»`;
}
