import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import { impossibleDate, outsidePeriod, weekendDate } from './dates.ts';
import { scheduleDebt, unreadableDeadline } from './deadline-words.ts';

const due = (deadline: string, text = 'Нарада') =>
  plan({ items: [item('1.1', text, { due: deadline })] });

describe('impossible-date', () => {
  it.each(['31.06.2026', '30 лютого', '29.02.2026', '31 апреля 2026'])('has no %s', async (day) => {
    expect(await findingsOf(impossibleDate, due(`до ${day}`))).toMatchObject([
      { severity: 'error' },
    ]);
  });

  it.each(['30.06.2026', '29 лютого', '31 серпня', '10:30', '№ 45.32.2026-1'])(
    'lets %s be',
    async (day) => {
      expect(await findingsOf(impossibleDate, due(day))).toEqual([]);
    },
  );

  it('warns of a day that not every month has', async () => {
    const reading = plan({
      items: [
        item('1.1', 'Газета', {
          due: 'щомісяця до 31 числа',
          kind: 'recurring',
          warnings: ['short-month'],
        }),
      ],
    });
    expect(await findingsOf(impossibleDate, reading)).toMatchObject([
      { sentence: 'impossible-date.shortMonth', severity: 'warning' },
    ]);
  });
});

describe('weekend-date', () => {
  it('knows the weekday of the plan’s year', async () => {
    expect(await findingsOf(weekendDate, due('14.03.2026'))).toMatchObject([
      { sentence: 'weekend-date.saturday' },
    ]);
    expect(await findingsOf(weekendDate, due('15 березня'))).toMatchObject([
      { sentence: 'weekend-date.sunday' },
    ]);
    expect(await findingsOf(weekendDate, due('16.03.2026'))).toEqual([]);
    expect(await findingsOf(weekendDate, due('березень'))).toEqual([]);
  });

  it('only notices a day of the world calendar', async () => {
    const reading = due('14.03.2026', 'Заходи до Всесвітнього дня книги');
    expect(await findingsOf(weekendDate, reading)).toMatchObject([{ severity: 'notice' }]);
  });
});

describe('outside-period', () => {
  it('finds another year and another month', async () => {
    expect(await findingsOf(outsidePeriod, due('до 20.12.2025'))).toHaveLength(1);
    expect(await findingsOf(outsidePeriod, due('травень 2024'))).toHaveLength(1);
  });

  it('lets the plan’s own year and school years be', async () => {
    for (const inside of ['01.02.2026', 'травень 2026', 'упродовж 2025/2026 н.р.', 'жовтень']) {
      expect(await findingsOf(outsidePeriod, due(inside))).toEqual([]);
    }
  });
});

describe('deadlines in words', () => {
  it('schedule-debt is one finding for the plan', async () => {
    const reading = plan({
      items: [
        item('1.1', 'Виїзди', { due: 'за графіком', kind: 'scheduled' }),
        item('1.2', 'Нарада', { due: 'травень', kind: 'month' }),
        item('1.3', 'Курси', { due: 'за графіком', kind: 'scheduled' }),
      ],
    });
    expect(await findingsOf(scheduleDebt, reading)).toMatchObject([
      { items: ['1.1', '1.3'], params: { count: 2 }, independent: true },
    ]);
  });

  it('unreadable-deadline asks only for what is written', async () => {
    const reading = plan({
      items: [
        item('1.1', 'Нарада', { due: 'колись', kind: 'unreadable' }),
        item('1.2', 'Без терміну'),
      ],
    });
    expect(await findingsOf(unreadableDeadline, reading)).toMatchObject([{ items: ['1.1'] }]);
  });
});
