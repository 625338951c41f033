import { sayMonth, sayShortMonth } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { FigureChoices } from './figure-choices.ts';
import type { Dimension, FigureLine } from './schema.ts';

/** The lines with what people call their groups: words of kinds and categories, months, «without …». */
export function sayLines(
  lines: readonly FigureLine[],
  by: Dimension,
  choices: Pick<FigureChoices, 'kinds' | 'categories'>,
  locale: Locale,
): FigureLine[] {
  const t = translator(locale).getFixedT(null, ['eventsStatistics', 'events']);
  const say = ({ key, name }: FigureLine): string => {
    if (key === null) return t(`none.${by}`);
    if (by === 'month') return sayMonth(locale, Number(key.slice(5)), Number(key.slice(0, 4)));
    if (by === 'format') return t(`events:format.${key as 'online'}`);
    if (by === 'kind' || by === 'category')
      return (
        choices[by === 'kind' ? 'kinds' : 'categories'].find((one) => one.key === key)?.words[
          locale
        ] ?? key
      );
    return name;
  };
  return lines.map((line) => ({ ...line, name: say(line) }));
}

/** A month («2026-02») under a bar: short, and with the year where one begins. */
export function sayAxisMonth(locale: Locale, month: string): string {
  const number = Number(month.slice(5));
  return [sayShortMonth(locale, number), number === 1 && month.slice(0, 4)]
    .filter(Boolean)
    .join(' ');
}
