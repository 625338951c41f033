import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftYears, yearLater } from './shift-years.ts';

const of2026 = [2026, 2026] as const;
const schoolYear = [2026, 2027] as const;

describe('shiftYears', () => {
  it.each([
    ['План роботи на 2026 рік', 'План роботи на 2027 рік'],
    ['звіт за 2025 рік', 'звіт за 2026 рік'],
    ['до 1 червня 2026 р.', 'до 1 червня 2027 р.'],
    ['до 20.03.2026', 'до 20.03.2027'],
    ['20.03.2026-25.03.2026', '20.03.2027-25.03.2027'],
    ['2026-2027 н.р.', '2027-2028 н.р.'],
    ['у 2025/2026 навчальному році', 'у 2026/2027 навчальному році'],
    ['2026/27', '2027/28'],
    ['виставка «Весна-2026»', 'виставка «Весна-2027»'],
    ['щоквартально', 'щоквартально'],
    ['програма на 2023-2027 роки', 'програма на 2023-2027 роки'],
    ['наказ від 05.01.2026 № 12', 'наказ від 05.01.2026 № 12'],
    [
      'наказ від 5 січня 2026 року № 12 і звіт за 2026',
      'наказ від 5 січня 2026 року № 12 і звіт за 2027',
    ],
    ['закон 2011 року', 'закон 2011 року'],
    ['стратегія на період до 2027 року', 'стратегія на період до 2027 року'],
    ['аудиторія 12026', 'аудиторія 12026'],
  ])('%s → %s', (text, later) => {
    expect(shiftYears(text, of2026)).toBe(later);
  });

  it('knows both years of a school year', () => {
    expect(shiftYears('вересень 2026 – травень 2027', schoolYear)).toBe(
      'вересень 2027 – травень 2028',
    );
  });

  it('keeps a day that exists', () => {
    expect(shiftYears('29.02.2028', [2028, 2028])).toBe('28.02.2029');
    expect(yearLater('2028-02-29')).toBe('2029-02-28');
    expect(yearLater('2026-12-31')).toBe('2027-12-31');
  });

  it('changes nothing but digits of years', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clean = text.replace(/[\uE000\uE001]/g, '');
        const shifted = shiftYears(clean, of2026);
        expect(shifted.replace(/\d/g, '')).toBe(clean.replace(/\d/g, ''));
      }),
    );
  });
});
