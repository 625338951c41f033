import fc from 'fast-check';
import { expect, it } from 'vitest';
import { covered, minutesTogether, type Span } from './spans.ts';

const line = (minutes: number | null, ...spans: Span[]) => ({ minutes, spans });

it.each<[string, ReturnType<typeof line>[], number | null]>([
  ['one line', [line(40, [0, 2400])], 40],
  ['two devices at once', [line(45, [0, 2700]), line(45, [0, 2700])], 45],
  ['one after the other', [line(30, [0, 1800]), line(20, [1800, 3000])], 50],
  [
    'less in the room than between the first and the last moment',
    [line(10, [0, 3600]), line(5, [0, 600])],
    15,
  ],
  ['moments of one only', [line(30, [0, 1800]), line(20)], 50],
  ['one that doesn’t say', [line(30, [0, 1800]), line(null)], null],
])('%s', (_, lines, minutes) => {
  expect(minutesTogether(lines)).toBe(minutes);
});

it('covers no more than the whole and no less than the longest', () => {
  const span = fc
    .tuple(fc.nat(10_000), fc.nat(5000))
    .map(([from, length]): Span => [from, from + length]);
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
      const sum = covered(spans);
      const lengths = spans.map(([from, to]) => to - from);
      expect(sum).toBeGreaterThanOrEqual(Math.max(...lengths));
      expect(sum).toBeLessThanOrEqual(lengths.reduce((a, b) => a + b, 0));
      expect(covered(spans.toReversed())).toBe(sum);
    }),
  );
});
