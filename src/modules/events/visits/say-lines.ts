import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { sayMonthOf } from '../consultations/say-month.ts';
import type { VisitDimension, VisitLine } from './figures.ts';

/** The lines of figures with what people call their groups: months, «no topic». */
export function sayVisitLines(
  lines: readonly VisitLine[],
  by: VisitDimension,
  locale: Locale,
): VisitLine[] {
  const none = translator(locale).t('eventsVisits:figures.none');
  return lines.map((line) => ({
    ...line,
    name: by === 'month' && line.key ? sayMonthOf(locale, line.key) : line.name || none,
  }));
}
