import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMinutes, judge, type Stay } from './count-minutes.ts';
import { minutesOf } from './event-time.ts';

const at = (time: string) => new Date(`2026-03-12T${time}:00Z`);
const stay = (from: string, to: string | null): Stay => ({
  cameAt: at(from),
  leftAt: to === null ? null : at(to),
});
const hours = { startsAt: at('10:00'), endsAt: at('12:00') };

describe('minutes of stays', () => {
  it.each([
    ['the whole time', [['09:50', null]], 120],
    ['late', [['10:30', null]], 90],
    ['left early', [['10:00', '11:00']], 60],
    [
      'out and in again',
      [
        ['10:00', '10:30'],
        ['11:00', null],
      ],
      90,
    ],
    [
      'two joins at once',
      [
        ['10:00', '11:00'],
        ['10:30', '11:30'],
      ],
      90,
    ],
    [
      'one join within another',
      [
        ['10:00', '11:30'],
        ['10:30', '11:00'],
      ],
      90,
    ],
    ['before it began', [['09:00', '09:40']], 0],
    ['never', [], 0],
  ] as const)('%s', (_, stays, minutes) => {
    expect(
      countMinutes(
        stays.map(([from, to]) => stay(from, to)),
        hours,
      ),
    ).toBe(minutes);
  });

  it('cannot count an open stay of an event without an end', () => {
    expect(countMinutes([stay('10:00', null)], { startsAt: null, endsAt: null })).toBeNull();
    expect(countMinutes([stay('10:00', '10:40')], { startsAt: null, endsAt: null })).toBe(40);
  });

  it('never exceeds the event, whatever the stays', () => {
    const moment = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, fc.nat(300)), { maxLength: 20 }), (spans) => {
        const stays = spans.map(([from, long]) => ({
          cameAt: new Date(at('11:00').getTime() + from * 60_000),
          leftAt: new Date(at('11:00').getTime() + (from + long) * 60_000),
        }));
        const minutes = countMinutes(stays, hours) ?? -1;
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(120);
        expect(countMinutes([...stays].reverse(), hours)).toBe(minutes);
      }),
    );
  });
});

it('calls a few minutes less the whole time', () => {
  expect(judge(111, 120)).toEqual({ state: 'present', minutes: null });
  expect(judge(109, 120)).toEqual({ state: 'partly', minutes: 109 });
  expect(judge(0, 120)).toEqual({ state: 'absent', minutes: null });
  expect(judge(5, null)).toEqual({ state: 'present', minutes: null });
});

it('knows how long an event lasts', () => {
  const times = {
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '10:00',
    endsTime: '11:30',
    exact: true,
  };
  expect(minutesOf(times)).toBe(90);
  expect(minutesOf({ ...times, endsOn: '2026-03-13' })).toBe(180);
  expect(minutesOf({ ...times, endsTime: null })).toBeNull();
});
