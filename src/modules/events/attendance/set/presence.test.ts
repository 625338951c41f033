import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOfSet, type Mark, type PartTime, presenceAt } from './presence.ts';

const part = (id: string, from: number, to: number): PartTime => ({ id, spans: [[from, to]] });
const there = (partId: string, minutes: number | null = null): Mark => ({
  partId,
  state: minutes === null ? 'present' : 'partly',
  minutes,
});

describe('the length of a set', () => {
  it('counts what runs side by side once, and no gaps', () => {
    const rooms = [part('a', 600, 660), part('b', 600, 690), part('c', 720, 780)];
    expect(lengthOfSet(rooms)).toBe(150);
  });

  it('isn’t known when a part has no times', () => {
    expect(lengthOfSet([part('a', 0, 60), { id: 'b', spans: null }])).toBeNull();
  });
});

describe('presence at a set', () => {
  const days = [part('a', 0, 90), part('b', 1440, 1530), part('c', 2880, 2940)];

  it('is the time of the parts', () => {
    expect(presenceAt(days, [there('a'), there('c', 30)])).toEqual({
      state: 'partly',
      minutes: 120,
      share: 0.5,
    });
    expect(
      presenceAt(
        days,
        days.map(({ id }) => there(id)),
      )?.state,
    ).toBe('present');
  });

  it('counts parts where times aren’t known', () => {
    const open = days.map(({ id }) => ({ id, spans: null }));
    expect(presenceAt(open, [there('a'), there('b')])?.share).toBeCloseTo(2 / 3);
  });

  it('waits for claims to be confirmed, and says nothing of whom nobody has seen', () => {
    expect(presenceAt(days, [{ partId: 'a', state: 'claimed', minutes: null }])).toMatchObject({
      state: 'claimed',
      share: 0,
    });
    expect(presenceAt(days, [])).toBeNull();
    expect(presenceAt(days, [there('elsewhere')])).toBeNull();
  });

  it('is never more than the whole, and never less for having been at one more part', () => {
    const time = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 600 }));
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 8 }), fc.nat(7), (times, upTo) => {
        const parts = times.map(([from, length], at) => part(String(at), from, from + length));
        const at = (count: number) =>
          presenceAt(
            parts,
            parts.slice(0, count).map(({ id }) => there(id)),
          )?.share ?? 0;
        const some = at(upTo);
        expect(some).toBeLessThanOrEqual(1);
        expect(at(upTo + 1)).toBeGreaterThanOrEqual(some);
        expect(at(parts.length)).toBe(1);
      }),
    );
  });
});
