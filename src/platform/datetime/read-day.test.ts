import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales.ts';
import { dateFormat } from './format.ts';
import { isIsoDate } from './iso-date.ts';
import { readDay } from './read-day.ts';
import { sayDate, sayShortDate } from './say-date.ts';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('readDay', () => {
  it.each([
    ['31.03.2026', '2026-03-31'],
    [' 5.4.2026 ', '2026-04-05'],
    ['5.4.26', '2026-04-05'],
    ['1.9.98', '1998-09-01'],
    ['05/04/2026', '2026-04-05'],
    ['05-04-2026', '2026-04-05'],
    ['05. 04. 2026 р.', '2026-04-05'],
    ['2026-04-05', '2026-04-05'],
    ['31 березня 2026', '2026-03-31'],
    ['31 Березня 2026 року', '2026-03-31'],
    ['31 бер. 2026 р.', '2026-03-31'],
    ['1 мая 2026 г.', '2026-05-01'],
    ['1 січень 2026', '2026-01-01'],
    ['3 Sept 2026', '2026-09-03'],
  ])('%s is %s', (typed, day) => expect(readDay(typed)).toBe(day));

  it.each([
    '',
    '31.02.2026',
    '31 червня 2026',
    '13.13.2026',
    '0.1.2026',
    '31.03',
    '31 березня',
    'березень 2026',
    '2026',
    '31 мар 2026 або пізніше',
    '1 ма 2026',
    '5 абв 2026',
    '31.03.2026-05.04.2026',
  ])('«%s» is none', (typed) => expect(readDay(typed)).toBeNull());

  it.each([
    ['1.9.36', '2036-09-01'],
    ['1.9.37', '1937-09-01'],
    ['1 вересня 37 р.', '1937-09-01'],
    ['1.9.00', '2000-09-01'],
  ])('two digits of a year reach ten years ahead of today: %s is %s', (typed, day) =>
    expect(readDay(typed, '2026-11-22')).toBe(day),
  );

  it('reads what the program itself writes, in each language', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...locales), (day, locale) => {
        expect(readDay(sayShortDate(locale, day))).toBe(day);
        expect(readDay(sayDate(locale, day))).toBe(day);
        const short = dateFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
        expect(readDay(short.format(new Date(`${day}T00:00:00Z`)))).toBe(day);
      }),
    );
  });

  it('never makes up a day', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789./- бертавгr') }), (typed) => {
        const day = readDay(typed);
        expect(day === null || isIsoDate(day)).toBe(true);
      }),
    );
  });
});
