import { describe, expect, it } from 'vitest';
import { chapter, findingsOf, item, plan } from '../invented-plan.ts';
import { numberingGap, numberingOrder, numberingRepeat } from './numbering.ts';

const numbered = (...numbers: string[]) =>
  plan({ items: numbers.map((number) => item(number, `Справа ${number}`)) });

describe('numbering-gap', () => {
  it('names every number that nobody has', async () => {
    const [found, ...rest] = await findingsOf(numberingGap, numbered('3.1', '3.2', '3.5'));
    expect(found).toMatchObject({ items: ['3.2', '3.5'], params: { missing: '3.3, 3.4' } });
    expect(rest).toEqual([]);
  });

  it('looks inside items and at the first number', async () => {
    const inside = plan({ items: [item('1.1', 'а', { items: [item('1.1.2', 'б')] })] });
    expect((await findingsOf(numberingGap, inside))[0]?.params).toEqual({ missing: '1.1.1' });
  });

  it('is silent when numbers follow each other, are moved or begin elsewhere', async () => {
    expect(await findingsOf(numberingGap, numbered('1.9', '1.10', '1.11'))).toEqual([]);
    expect(await findingsOf(numberingGap, numbered('1.1', '1.3', '1.2'))).toEqual([]);
    expect(await findingsOf(numberingGap, numbered('7', '8'))).toEqual([]);
  });
});

describe('numbering-repeat', () => {
  it('tells the two places apart by path', async () => {
    const found = await findingsOf(numberingRepeat, numbered('2.1', '2.2', '2.2'));
    expect(found).toMatchObject([{ severity: 'error', items: ['2.2', '2.2~2'] }]);
  });

  it('lets each chapter begin from 1', async () => {
    const chapters = ['I', 'II'].map((n) => chapter(n, n, [item('1', 'а'), item('2', 'б')]));
    expect(await findingsOf(numberingRepeat, plan({ sections: chapters }))).toEqual([]);
  });
});

describe('numbering-order', () => {
  it('finds a number that goes back', async () => {
    const found = await findingsOf(numberingOrder, numbered('4.1', '4.3', '4.2'));
    expect(found).toMatchObject([{ sentence: 'numbering-order', items: ['4.3', '4.2'] }]);
  });

  it('finds a number of another chapter', async () => {
    const found = await findingsOf(numberingOrder, numbered('4.1', '5.2', '4.3'));
    expect(found).toMatchObject([{ sentence: 'numbering-order.prefix', items: ['4.1', '5.2'] }]);
  });

  it('is silent for 9 before 10', async () => {
    expect(await findingsOf(numberingOrder, numbered('4.9', '4.10'))).toEqual([]);
  });
});
