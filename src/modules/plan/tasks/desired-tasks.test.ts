import { describe, expect, test } from 'vitest';
import type { Deadline } from '../deadline/types.ts';
import { desiredTasks, isDebt } from './desired-tasks.ts';

const year = { period: ['2026-01-01', '2026-12-31'] as const, evidenceForContinuous: true };
const reading = (kind: Deadline['kind'], windows: Deadline['windows'] = []): Deadline => ({
  text: '',
  kind,
  windows,
  warnings: [],
});
const due = (...args: Parameters<typeof desiredTasks>) =>
  desiredTasks(...args).map(({ startsOn, dueOn }) => [startsOn, dueOn]);

describe('desiredTasks', () => {
  test('each window is a task', () => {
    const quarterly = reading('recurring', [
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ]);

    expect(due(quarterly, [], year)).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ]);
  });

  test('a window without an end is due at the end of the period', () => {
    expect(due(reading('range', [['2026-09-01', null]]), [], year)).toEqual([
      ['2026-09-01', '2026-12-31'],
    ]);
  });

  test('a standing duty owes a line of evidence each half-year, when the centre wants it', () => {
    const standing = reading('continuous', [['2026-01-01', '2026-12-31']]);

    expect(due(standing, [], year)).toEqual([
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', '2026-12-31'],
    ]);
    expect(desiredTasks(standing, [], { ...year, evidenceForContinuous: false })).toEqual([]);
  });

  test('a school year has its halves at the turn of the year and at its end', () => {
    const rules = { ...year, period: ['2026-09-01', '2027-08-31'] as const };

    expect(due(reading('continuous'), [], rules)).toEqual([
      ['2026-09-01', '2026-12-31'],
      ['2027-01-01', '2027-08-31'],
    ]);
  });

  test.each(['scheduled', 'on_demand', 'relative', 'unreadable'] as const)(
    '%s gives no task',
    (kind) => {
      expect(desiredTasks(reading(kind), [], year)).toEqual([]);
    },
  );

  test('dates of a schedule become tasks and pay the debt', () => {
    const debt = reading('scheduled');
    const dates = [{ id: 'a', startsOn: '2026-03-10', endsOn: '2026-03-10' }];

    expect(isDebt(debt, [])).toBe(true);
    expect(isDebt(debt, dates)).toBe(false);
    expect(desiredTasks(debt, dates, year)).toEqual([
      { origin: 'schedule', startsOn: '2026-03-10', dueOn: '2026-03-10', itemDateId: 'a' },
    ]);
  });

  test('a mixed cell promises each of its parts, in order of time and once', () => {
    const mixed: Deadline = {
      ...reading('recurring'),
      parts: [
        reading('month', [['2026-12-01', '2026-12-31']]),
        reading('month', [['2026-05-01', '2026-05-31']]),
        reading('month', [['2026-05-01', '2026-05-31']]),
      ],
    };

    expect(due(mixed, [], year)).toEqual([
      ['2026-05-01', '2026-05-31'],
      ['2026-12-01', '2026-12-31'],
    ]);
  });

  test('a dated part of a standing duty is its evidence', () => {
    const mixed: Deadline = {
      ...reading('recurring'),
      parts: [
        reading('continuous', [['2026-01-01', '2026-12-31']]),
        reading('month', [['2026-12-01', '2026-12-31']]),
      ],
    };

    expect(due(mixed, [], year)).toEqual([['2026-12-01', '2026-12-31']]);
  });

  test('an empty cell gives nothing', () => {
    expect(desiredTasks(null, [], year)).toEqual([]);
  });
});
