import { expect, test } from 'vitest';
import { say } from './sentences.ts';

test('days and months of a finding are written as people write them', () => {
  expect(say('uk', 'weekend-date.saturday', { date: '2026-09-12' })).toBe('12.09.2026 — субота.');
  const period = { deadline: '2025', from: '2026-01-01', to: '2026-12-31' };
  for (const language of ['uk', 'ru', 'en'] as const) {
    expect(say(language, 'outside-period', period)).not.toMatch(/\d{4}-\d\d-\d\d/);
  }
});

test('a sentence that ends with initials has one dot', () => {
  const params = { name: 'Гайова Л.В.', others: 'Гайова Л.Б.' };
  expect(say('uk', 'name-other-initials', params)).toMatch(/Гайова Л\.Б\.$/);
});
