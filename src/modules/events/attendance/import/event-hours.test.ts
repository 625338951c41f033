import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToHours } from './event-hours.ts';
import { readMoment } from './moment.ts';
import { covered, type Span } from './spans.ts';
import type { Participant } from './types.ts';

const at = (time: string, on = '2026-03-12') => readMoment(`${on} ${time}`) ?? Number.NaN;
const span = (from: string, to: string, on?: string): Span => [at(from, on), at(to, on)];
const person = (minutes: number | null, ...spans: Span[]): Participant => ({
  ...{ name: 'Олена Верба', also: null, email: null, minutes, joins: 1, spans },
});
const morning = [span('10:00', '12:00')];
const minutesOf = (list: ReturnType<typeof cutToHours>) => list.people.map((one) => one.minutes);

describe('a list cut to the hours of its event', () => {
  it('leaves out who sat in the waiting room, and what they did after it', () => {
    const list = cutToHours(
      [
        person(180, span('9:00', '12:00')),
        person(60, span('9:00', '10:00')),
        person(240, span('9:30', '13:30')),
        person(20, span('11:00', '11:20')),
      ],
      morning,
      120,
    );
    expect(list).toMatchObject({ hours: 'cut', whole: 120 });
    expect(minutesOf(list)).toEqual([120, 0, 120, 20]);
    expect(list.people.map(({ inMeeting }) => inMeeting)).toEqual([180, 60, 240, 20]);
  });

  it('counts each part of a set in its own hours, and no time between them', () => {
    const parts = [...morning, span('13:00', '14:00'), span('10:00', '11:00', '2026-03-13')];
    const list = cutToHours(
      [
        person(330, span('9:00', '14:30')),
        person(90, span('11:30', '13:00')),
        person(60, span('10:30', '11:30', '2026-03-13')),
      ],
      parts,
      null,
    );
    expect(list).toMatchObject({ hours: 'cut', whole: 240 });
    expect(minutesOf(list)).toEqual([180, 30, 30]);
  });

  it('takes times without a day for those of the first day', () => {
    const clock = (time: string) => readMoment(time) ?? Number.NaN;
    const list = cutToHours([person(90, [clock('9:30'), clock('11:00')])], morning, 120);
    expect(minutesOf(list)).toEqual([60]);
  });

  it('counts everything where the list has another clock, or doesn’t say when', () => {
    const early = [person(120, span('8:00', '10:00')), person(100, span('8:00', '9:40'))];
    expect(cutToHours(early, morning, 120)).toMatchObject({ hours: 'elsewhere' });
    expect(minutesOf(cutToHours(early, morning, 120))).toEqual([120, 100]);
    expect(cutToHours([person(90)], morning, 120)).toMatchObject({ hours: 'unknown', whole: 120 });
    expect(cutToHours(early, [], null)).toMatchObject({ hours: 'unknown', whole: null });
    const long = [person(180, span('9:00', '12:00'))];
    expect(minutesOf(cutToHours(long, morning, 120, true))).toEqual([180]);
  });

  it('never counts more than the meeting, nor more than the event', () => {
    const any = fc
      .tuple(fc.nat(86_000), fc.integer({ min: 60, max: 20_000 }))
      .map(([from, length]): Span => [at('00:00') + from, at('00:00') + from + length]);
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (spans) => {
        const minutes = Math.round(covered(spans) / 60);
        const list = cutToHours([person(minutes, ...spans)], morning, 120);
        expect(list.people[0]?.minutes).toBeLessThanOrEqual(minutes);
        if (list.hours === 'cut') expect(list.people[0]?.minutes).toBeLessThanOrEqual(120);
      }),
    );
  });
});
