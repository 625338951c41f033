import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeAt, codeFits, untilNext, windowSeconds } from './code.ts';

const secret = randomBytes(32);
const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);

it('counts for its window and the next one, for no other and for no other event', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      (now) => {
        const code = codeAt(secret, now);
        expect(code).toMatch(/^[2-9a-hjkmnp-z]{6}$/);
        expect(codeFits(secret, code, now)).toBe(true);
        expect(codeFits(secret, code, later(now, windowSeconds))).toBe(true);
        expect(codeFits(secret, code, later(now, 2 * windowSeconds))).toBe(false);
        expect(codeFits(secret, code, later(now, -windowSeconds))).toBe(false);
        expect(codeFits(randomBytes(32), code, now)).toBe(false);
      },
    ),
  );
});

it('forgives how a code is typed, not what', () => {
  const now = new Date('2026-03-12T08:00:10Z');
  const code = codeAt(secret, now);
  expect(codeFits(secret, ` ${code.slice(0, 3).toUpperCase()}-${code.slice(3)} `, now)).toBe(true);
  for (const wrong of ['', code.slice(1), `${code}a`, `${code}${code}`, 'їжачок'])
    expect(codeFits(secret, wrong, now)).toBe(false);
});

it('says when the code changes', () => {
  const now = new Date('2026-03-12T08:00:10Z');
  expect(untilNext(now)).toBe(20_000);
  expect(codeAt(secret, later(now, 19))).toBe(codeAt(secret, now));
  expect(codeAt(secret, later(now, 20))).not.toBe(codeAt(secret, now));
});
