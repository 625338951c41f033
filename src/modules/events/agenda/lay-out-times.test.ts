import { expect, it } from 'vitest';
import { layOutTimes } from './lay-out-times.ts';

const item = (minutes: number | null, startsTime: string | null = null) => ({
  minutes,
  startsTime,
});

it('lets items follow one another from the beginning of the event', () => {
  expect(layOutTimes([item(15), item(45), item(10)], '09:50')).toEqual([
    { from: '09:50', to: '10:05' },
    { from: '10:05', to: '10:50' },
    { from: '10:50', to: '11:00' },
  ]);
});

it('goes on from a time that somebody gave, and says nothing behind an item without a length', () => {
  expect(layOutTimes([item(null), item(20), item(30, '12:00'), item(5)], '10:00')).toEqual([
    { from: '10:00', to: null },
    { from: null, to: null },
    { from: '12:00', to: '12:30' },
    { from: '12:30', to: '12:35' },
  ]);
});

it('does not go past midnight', () => {
  expect(layOutTimes([item(90), item(10)], '23:00')).toEqual([
    { from: '23:00', to: null },
    { from: null, to: null },
  ]);
});
