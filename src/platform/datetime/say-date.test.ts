import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales.ts';
import {
  sayDate,
  sayExactDate,
  sayMoment,
  sayMonth,
  sayRelative,
  sayShortDate,
  sayWeekday,
} from './say-date.ts';

const today = '2026-11-20';
/** Formats of `Intl` part words with various kinds of spaces. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('sayDate', () => {
  it.each([
    ['uk', '2026-04-15', '15 квітня'],
    ['ru', '2026-04-15', '15 апреля'],
    ['en', '2026-04-15', '15 April'],
    ['uk', '2027-04-15', '15 квітня 2027 р.'],
    ['ru', '2025-01-01', '1 января 2025 г.'],
    ['en', '2025-01-01', '1 January 2025'],
  ] as const)('%s %s → %s', (locale, date, expected) => {
    expect(plain(sayDate(locale, date, today))).toBe(expected);
  });

  it('says the year when it does not know the present one', () => {
    expect(plain(sayDate('uk', '2026-04-15'))).toBe('15 квітня 2026 р.');
  });

  it('keeps the exact day at hand', () => {
    expect(plain(sayExactDate('uk', '2026-04-15'))).toBe('середа, 15 квітня 2026 р.');
    expect(sayShortDate('uk', '2026-04-05')).toBe('05.04.2026');
  });
});

describe('sayRelative', () => {
  it.each([
    ['uk', '2026-11-20', 'сьогодні'],
    ['uk', '2026-11-21', 'завтра'],
    ['uk', '2026-11-19', 'учора'],
    ['uk', '2026-11-23', 'через 3 дні'],
    ['uk', '2026-11-25', 'через 5 днів'],
    ['uk', '2026-11-15', '5 днів тому'],
    ['uk', '2026-12-11', 'через 3 тижні'],
    ['uk', '2027-02-20', 'через 3 місяці'],
    ['uk', '2025-11-01', '1 рік тому'],
    ['ru', '2026-11-19', 'вчера'],
    ['ru', '2026-11-23', 'через 3 дня'],
    ['en', '2026-11-23', 'in 3 days'],
    ['en', '2026-11-19', 'yesterday'],
  ] as const)('%s %s → %s', (locale, date, expected) => {
    expect(plain(sayRelative(locale, date, today))).toBe(expected);
  });
});

describe('names', () => {
  it('says months in the nominative, weekdays from Monday', () => {
    expect(sayMonth('uk', 3)).toBe('березень');
    expect(sayMonth('ru', 3, 2026)).toBe('март 2026');
    expect(sayWeekday('uk', 1, 'long')).toBe('понеділок');
    expect(sayWeekday('en', 7, 'short')).toBe('Sun');
  });
});

describe('sayMoment', () => {
  it.each(locales)('tells the place’s own time in %s', (locale) => {
    expect(sayMoment(locale, '2026-07-01T11:05:00Z', 'Europe/Kyiv')).toMatch(/^1 .*2026.*14:05$/);
  });
});
