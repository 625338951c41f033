import type { Holiday } from '../days-off.ts';
import type { Words } from '../directory-pack.ts';

const source = 'ТК РФ, ст. 112';
const moved2026 = 'Постановление Правительства РФ от 24.09.2025 № 1466';
const newYear: Words = {
  uk: 'Новорічні канікули',
  ru: 'Новогодние каникулы',
  en: 'New Year holidays',
};
const movedWeekend: Words = {
  uk: 'Перенесений вихідний',
  ru: 'Перенесённый выходной',
  en: 'Weekend day moved here',
};

export const holidays: readonly Holiday[] = [
  ...[1, 2, 3, 4, 5, 6, 8].map(
    (day): Holiday => ({ key: 'new-year', words: newYear, on: { month: 1, day }, source }),
  ),
  {
    key: 'christmas',
    words: { uk: 'Різдво Христове', ru: 'Рождество Христово', en: 'Christmas' },
    on: { month: 1, day: 7 },
    source,
  },
  {
    key: 'defenders',
    words: {
      uk: 'День захисника Вітчизни',
      ru: 'День защитника Отечества',
      en: 'Defender of the Fatherland Day',
    },
    on: { month: 2, day: 23 },
    source,
  },
  {
    key: 'womens-day',
    words: { uk: 'Міжнародний жіночий день', ru: 'Международный женский день', en: "Women's Day" },
    on: { month: 3, day: 8 },
    source,
  },
  {
    key: 'labour-day',
    words: { uk: 'Свято весни і праці', ru: 'Праздник Весны и Труда', en: 'Spring and Labour Day' },
    on: { month: 5, day: 1 },
    source,
  },
  {
    key: 'victory',
    words: { uk: 'День Перемоги', ru: 'День Победы', en: 'Victory Day' },
    on: { month: 5, day: 9 },
    source,
  },
  {
    key: 'russia',
    words: { uk: 'День Росії', ru: 'День России', en: 'Russia Day' },
    on: { month: 6, day: 12 },
    source,
  },
  {
    key: 'unity',
    words: {
      uk: 'День народної єдності',
      ru: 'День народного единства',
      en: 'Unity Day',
    },
    on: { month: 11, day: 4 },
    source,
  },
  ...['2026-01-09', '2026-03-09', '2026-05-11', '2026-12-31'].map(
    (date): Holiday => ({
      key: 'moved',
      words: movedWeekend,
      on: { date },
      // Weekends that fall on a holiday move by art. 112 itself, the January ones by the yearly decree.
      source: date.startsWith('2026-01') || date.startsWith('2026-12') ? moved2026 : source,
    }),
  ),
];
