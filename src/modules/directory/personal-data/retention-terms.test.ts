import { expect, test } from 'vitest';
import { retentionTerms } from '#packs/ua-vet/retention.ts';
import { readSettings } from '../centre/settings.ts';
import { termsOf } from './retention-terms.ts';

test('the pack’s years hold until the centre sets its own', () => {
  const yearsUnder = (stored: unknown) =>
    termsOf(retentionTerms, readSettings(stored), '2026-02-02').map(({ key, years }) => [
      key,
      years,
    ]);
  const [first, second] = retentionTerms;
  expect(yearsUnder({})).toEqual(retentionTerms.map(({ key, years }) => [key, years]));
  expect(yearsUnder({ retentionYears: [{ term: second?.key, years: 9 }] })).toEqual([
    [first?.key, first?.years],
    [second?.key, 9],
  ]);
  expect(yearsUnder({ retentionYears: [{ term: second?.key, years: 0 }] })).toEqual(yearsUnder({}));
});
