import type { Holiday } from '../days-off.ts';

/** While martial law lasts, these days are worked (Закон 2136-IX, ст. 6): a schedule is only warned of them. */
const source = 'КЗпП України, ст. 73 (у ред. Законів 3107-IX, 3258-IX)';

export const holidays: readonly Holiday[] = [
  {
    key: 'new-year',
    words: { uk: 'Новий рік', ru: 'Новый год', en: 'New Year' },
    on: { month: 1, day: 1 },
    source,
  },
  {
    key: 'womens-day',
    words: { uk: 'Міжнародний жіночий день', ru: 'Международный женский день', en: "Women's Day" },
    on: { month: 3, day: 8 },
    source,
  },
  {
    key: 'easter',
    words: { uk: 'Великдень', ru: 'Пасха', en: 'Easter' },
    on: { afterEaster: 0 },
    source,
  },
  {
    key: 'labour-day',
    words: { uk: 'День праці', ru: 'День труда', en: 'Labour Day' },
    on: { month: 5, day: 1 },
    source,
  },
  {
    key: 'remembrance',
    words: {
      uk: 'День пам’яті та перемоги над нацизмом',
      ru: 'День памяти и победы над нацизмом',
      en: 'Day of Remembrance and Victory over Nazism',
    },
    on: { month: 5, day: 8 },
    from: 2024,
    source,
  },
  {
    key: 'trinity',
    words: { uk: 'Трійця', ru: 'Троица', en: 'Trinity Sunday' },
    on: { afterEaster: 49 },
    source,
  },
  {
    key: 'constitution',
    words: { uk: 'День Конституції', ru: 'День Конституции', en: 'Constitution Day' },
    on: { month: 6, day: 28 },
    source,
  },
  {
    key: 'statehood',
    words: { uk: 'День Державності', ru: 'День Государственности', en: 'Statehood Day' },
    on: { month: 7, day: 15 },
    from: 2024,
    source,
  },
  {
    key: 'independence',
    words: { uk: 'День Незалежності', ru: 'День Независимости', en: 'Independence Day' },
    on: { month: 8, day: 24 },
    source,
  },
  {
    key: 'defenders',
    words: {
      uk: 'День захисників і захисниць',
      ru: 'День защитников и защитниц',
      en: 'Defenders Day',
    },
    on: { month: 10, day: 1 },
    from: 2023,
    source,
  },
  {
    key: 'christmas',
    words: { uk: 'Різдво Христове', ru: 'Рождество Христово', en: 'Christmas' },
    on: { month: 12, day: 25 },
    source,
  },
];
