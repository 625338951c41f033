import type { Period } from '#modules/plan/deadline/types.ts';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { PaperLanguage } from '#platform/documents/paper/paper.ts';
import { paperDates } from './paper-dates.ts';
import { paperWords } from './words/words.ts';

/** «за I квартал 2031 року», «за 2031 рік»; any other days by their dates. */
export function reportPeriod(period: Period, language: PaperLanguage): string {
  const words = paperWords(language).report;
  const said = sayPeriod(language, period);
  const { year } = partsOf(period[1]);
  const isNamed = !/\d \p{L}|^\d+–/u.test(said);
  if (isNamed || said === sayPeriod(language, [`${year}-01-01`, `${year}-12-31`])) {
    const pattern = said.endsWith(` ${year}`) ? words.namedOfYear : words.named;
    return pattern.replace('{{period}}', said);
  }
  return `${words.period} ${paperDates(period)}`;
}
