import { describe, expect, it } from 'vitest';
import { sayPeriod } from './say-period.ts';

const today = '2026-11-20';
const plain = (text: string) => text.replace(/\s/g, ' ').replace(/ ?– ?/g, '–');

describe('sayPeriod', () => {
  it.each([
    [[null, '2026-03-31'], 'до 31 березня', 'до 31 марта', 'by 31 March'],
    [['2026-09-01', null], 'з 1 вересня', 'с 1 сентября', 'from 1 September'],
    [['2026-04-15', '2026-04-15'], '15 квітня', '15 апреля', '15 April'],
    [['2026-04-01', '2026-04-15'], '1–15 квітня', '1–15 апреля', '1–15 April'],
    [['2026-04-28', '2026-05-04'], '28 квітня–4 травня', '28 апреля–4 мая', '28 April–4 May'],
    [['2026-03-01', '2026-03-31'], 'березень', 'март', 'March'],
    [['2026-04-01', '2026-06-30'], 'II квартал', 'II квартал', 'Q2'],
    [['2026-07-01', '2026-12-31'], 'II півріччя', 'II полугодие', 'second half'],
    [['2026-09-01', '2026-11-30'], 'вересень–листопад', 'сентябрь–ноябрь', 'September–November'],
    [['2026-01-01', '2026-12-31'], '2026 рік', '2026 год', '2026'],
    [['2027-02-01', '2027-02-28'], 'лютий 2027', 'февраль 2027', 'February 2027'],
    [['2027-01-01', '2027-03-31'], 'I квартал 2027', 'I квартал 2027', 'Q1 2027'],
    [[null, null], '', '', ''],
  ] as const)('%j', (window, uk, ru, en) => {
    expect(plain(sayPeriod('uk', window, today))).toBe(uk);
    expect(plain(sayPeriod('ru', window, today))).toBe(ru);
    expect(plain(sayPeriod('en', window, today))).toBe(en);
  });

  it('says the years of a period that is not within the present one', () => {
    const said = sayPeriod('uk', ['2026-11-10', '2027-05-20'], today);
    expect(said).toContain('2026');
    expect(said).toContain('2027');
  });

  it('says three months that are no quarter by their names', () => {
    expect(plain(sayPeriod('uk', ['2026-02-01', '2026-04-30'], today))).toBe('лютий–квітень');
  });
});
