import { expect, it } from 'vitest';
import { expandPattern } from './expand-pattern.ts';
import { linkPatterns } from './schema.ts';

it('makes a room that nobody guesses, another each time', () => {
  const make = () =>
    expandPattern('https://meet.example.org/kabinet-{date}-{random}', { on: '2026-03-12' });
  expect(make()).toMatch(
    /^https:\/\/meet\.example\.org\/kabinet-2026-03-12-[a-z]{4}-[a-z]{5}-[a-z]{4}$/,
  );
  expect(new Set(Array.from({ length: 200 }, make)).size).toBe(200);
});

it('leaves a room that is always the same as it is', () => {
  const room = 'https://video.example.org/j/123456?pwd=a1';
  expect(expandPattern(room, { on: '2026-03-12' })).toBe(room);
});

it('takes only links', () => {
  const said = (pattern: string) => linkPatterns.safeParse([{ name: 'Зала', pattern }]).success;
  expect(said('https://meet.example.org/{random}')).toBe(true);
  expect(said('javascript:alert(1)')).toBe(false);
  expect(said('meet.example.org/{random}')).toBe(false);
});
