import type { TFunction } from 'i18next';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Dimension, FigureLine } from './figures.ts';
import { sayMonthOf } from './say-month.ts';
import type { Channel } from './schema.ts';

/** What a line of the figures counts, in words. */
export function nameFigureLine(
  t: TFunction<'eventsConsultations'>,
  locale: Locale,
  by: Dimension,
  { key, name }: Pick<FigureLine, 'key' | 'name'>,
): string {
  if (by === 'month' && key) return sayMonthOf(locale, key);
  if (by === 'channel' && key) return t(`channel.${key as Channel}`);
  return name || t('figures.none');
}
