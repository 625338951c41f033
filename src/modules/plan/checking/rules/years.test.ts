import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import { reportTooEarly, staleYear } from './years.ts';

describe('stale-year', () => {
  it('finds last year’s label beside this year’s', async () => {
    const reading = plan({
      items: [item('1.1', 'Аналіз участі в ДПА-2025'), item('1.2', 'Підготовка до ДПА-2026')],
    });
    expect(await findingsOf(staleYear, reading)).toMatchObject([
      { items: ['1.1'], params: { stale: 'ДПА-2025' } },
    ]);
  });

  it('lets sums of last year and school years be', async () => {
    const texts = [
      'Звіт за 2025 рік',
      'Атестація 2025-2026 н.р.',
      'Виставка «Осінь – 2025»',
      'ЗНО-2024: спогади',
    ];
    const reading = plan({ items: texts.map((text, i) => item(`1.${i + 1}`, text)) });
    expect(await findingsOf(staleYear, reading)).toEqual([]);
  });
});

describe('report-too-early', () => {
  const due = (text: string, month: string) =>
    plan({
      items: [
        item('1.1', text, {
          due: 'місяць',
          kind: 'month',
          windows: [[`2026-${month}-01`, `2026-${month}-28`]],
        }),
      ],
    });

  it('finds results of a year that has hardly begun', async () => {
    expect(
      await findingsOf(reportTooEarly, due('Підсумки роботи шкіл у 2026 році', '01')),
    ).toHaveLength(1);
  });

  it('lets results come at the end, and last year’s at the beginning', async () => {
    expect(await findingsOf(reportTooEarly, due('Підсумки роботи шкіл у 2026 році', '12'))).toEqual(
      [],
    );
    expect(
      await findingsOf(reportTooEarly, due('Підсумки 2025 року, завдання на 2026 рік', '01')),
    ).toEqual([]);
    expect(await findingsOf(reportTooEarly, due('Курси вчителів у 2026 році', '01'))).toEqual([]);
  });
});
