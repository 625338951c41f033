import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds } from './examples/bounds.ts';
import { dates } from './examples/dates.ts';
import { recurrences } from './examples/recurrences.ts';
import { russian } from './examples/russian.ts';
import { schoolYear } from './examples/school-year.ts';
import { standing } from './examples/standing.ts';
import { phraseDeadline } from './phrase.ts';
import { readDeadline } from './read.ts';
import type { Deadline, DeadlineContext, Period } from './types.ts';
import { deadlineWarnings } from './warnings.ts';

const known = [...dates, ...bounds, ...recurrences, ...standing, ...russian, ...schoolYear].map(
  ([text]) => text,
);
const words = [...new Set(known.flatMap((text) => text.split(/\s+/)))];

const periods: Period[] = [
  ['2026-01-01', '2026-12-31'],
  ['2025-09-01', '2026-08-31'],
  ['2025-08-15', '2026-06-30'],
  ['2026-01-12', '2026-05-29'],
  ['2024-02-29', '2024-02-29'],
  ['2025-03-10', '2028-11-20'],
];
const context: fc.Arbitrary<DeadlineContext> = fc.record(
  {
    period: fc.constantFrom(...periods),
    semesters: fc.constant([
      ['2025-09-01', '2025-12-26'],
      ['2026-01-12', '2026-05-29'],
    ] as const),
  },
  { requiredKeys: ['period'] },
);

/** Known words and signs in any order: much nearer to plans than any characters. */
const likeADeadline = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constantFrom(...',;-–/().\n№«»') },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 2100 }).map(String) },
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '  ', '\n').map((glue) => parts.join(glue)));
const text = fc.oneof(
  likeADeadline,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...known),
);

function expectSound(deadline: Deadline, { period }: DeadlineContext): void {
  let before = '';
  for (const [start, end] of deadline.windows) {
    expect(start === null && end === null).toBe(false);
    for (const date of [start, end]) {
      if (date === null) continue;
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      expect(date >= period[0] && date <= period[1]).toBe(true);
    }
    if (start !== null && end !== null) expect(start <= end).toBe(true);
    expect((start ?? '') >= before).toBe(true);
    before = start ?? '';
  }
  for (const warning of deadline.warnings) expect(deadlineWarnings).toContain(warning);
  for (const part of deadline.parts ?? []) expectSound(part, { period });
}

describe('any input', () => {
  it('never throws and gives ordered windows of real days inside the period', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(text, context, (expression, where) => {
        const deadline = readDeadline(expression, where);
        expect(deadline.text).toBe(expression);
        expectSound(deadline, where);
        if (deadline.kind === 'unreadable') expect(deadline.windows).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same again from its canonical phrase', { timeout: 60_000 }, () => {
    const sense = ({ kind, frequency, windows }: Deadline) => ({ kind, frequency, windows });
    fc.assert(
      fc.property(fc.constantFrom(...known), context, (expression, where) => {
        const deadline = readDeadline(expression, where);
        for (const language of ['uk', 'ru'] as const) {
          const phrase = phraseDeadline(deadline, language);
          expect(sense(readDeadline(phrase, where)), phrase).toEqual(sense(deadline));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['digits', '1'.repeat(1000)],
    ['dashes', '1-'.repeat(500)],
    ['ordinals', 'і, '.repeat(330)],
    ['brackets', '(вересень'.repeat(110)],
    ['glued months', 'січень'.repeat(160)],
    ['glued prefixes', 'разраз'.repeat(160)],
    ['dots', '01.'.repeat(330)],
    ['schedule words', 'за планом ('.repeat(90)],
    ['hyphenation', 'верес-\n'.repeat(140)],
    ['markup', '<'.repeat(1000)],
  ])('does not hang on many %s', { timeout: 30_000 }, (_, expression) => {
    const began = performance.now();
    for (let length = 1; length <= expression.length; length += 37) {
      expectSound(readDeadline(expression.slice(0, length), { period: periods[0]! }), {
        period: periods[0]!,
      });
    }
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
