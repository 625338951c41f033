import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#modules/plan/checking/check-plan.ts';
import { rules } from '#modules/plan/checking/registry.ts';
import { readPlan } from '#modules/plan/reading/read-plan.ts';
import { readSource } from '#modules/plan/reading/source/read-source.ts';
import { seedPath } from './support/requirements.ts';

const check = async (seed: string) => {
  const source = await readSource(readFileSync(seedPath(seed)), 'plan.txt');
  return checkPlan(readPlan(source), { language: 'uk' });
};

/**
 * Defects of the annual plan that a picky reader finds by hand: rule → places. A place is the
 * finding's items; of a long list the first ones.
 */
const defects: Record<string, string[]> = {
  'numbering-gap': ['11.6 11.8', '12.3 12.5'],
  'numeral-alphabet': ['ІІІ', 'ІХ', 'Х', 'ХІІ', 'ХІІІ', 'ХІV'],
  'contents-mismatch': ['II', 'ІІІ'],
  'approval-block': [''],
  'repeated-bullet': ['2.20.2/5 2.20.2/6'],
  'duplicate-item': ['10.11 10.12', '10.17 10.19'],
  'twin-deadlines': ['2.22.6/2 2.22.8/1/3'],
  'name-initial': ['11.1'],
  'name-other-initials': ['11.3'],
  'name-punctuation': ['2.3.2', '2.22.6/2', '2.22.8/1/1', '7.2'],
  'name-twice': ['2.19.1'],
  'missing-responsible': ['8.1/3 8.1/4'],
  'missing-deadline': ['8.1/3 8.1/4'],
  'missing-form': [
    '1.2 1.3 1.17',
    '2.3.2 2.21.2 2.22.1 2.22.2 2.22.3',
    '6.5.1 6.5.2 6.5.3 6.6',
    '7.5',
    '9.15 9.16',
    '11.16',
    '13.1 13.2 13.3 13.4 13.5 13.6',
    '14.1 14.2 14.4 14.9',
  ],
  'missing-text': ['2.3.2', '2.4.2', '2.21.1'],
  'form-kind': ['8.5'],
  'unaligned-cell': ['1.6', '1.15', '1.16', '2.3.2', '2.19.1', '2.21.1', '7.3', '11.15'],
  'lost-marker': ['2.14/1', '2.21.1/3', '5.1/1', '11.15/2'],
  'impossible-date': ['11.3'],
  'weekend-date': ['1.13', '2.21.2'],
  'schedule-debt': ['1.3 1.4 1.12'],
  'stale-year': ['9.2'],
  'report-too-early': ['10.2'],
  'promised-count': ['1.14 2.22.4'],
  overload: ['1.6', '2.3.3', '2.19.4', '2.22.1'],
  'many-events': ['2.22.8/1/1', '2.22.8/1/16'],
  'near-duplicate': ['2.6 4.2', '2.9 9.6'],
  'same-subject': ['9.9 10.24', '4.3/1 4.3/13', '9.11 10.17', '2.10 6.5.3', '3.1 3.3/2'],
  'institution-name': ['2.16 4.3/12', '2.18/1 4.3/1 6.12/1', '8.1/3 6.5.2'],
  'institution-form': ['6.5.1 8.1/4'],
  'institution-conjunction': ['1.2'],
  'foreign-name': ['3.3/4 14.4'],
  'abbreviation-twice': ['6.9/2'],
  'abbreviation-collision': ['6.9/2 6.9/4'],
  'abbreviation-unexplained': ['1.4'],
  'mixed-alphabet': ['4.3/11', '9.15'],
  'unpaired-quotes': [
    'intro/2',
    '1.17',
    '2.19.3',
    '2.22.2',
    '2.22.8/1/22',
    '2.22.8/1/29',
    '2.22.8/1/33',
    '4.3/14',
    '5.2',
    '5.5',
    '6.9/5',
    '6.12/6',
    '6.12/10',
    '10.4',
  ],
  'unpaired-brackets': ['3.3/3'],
  'repeated-word': ['2.18'],
  'stray-hyphen': ['5.2'],
  'rare-phrase': ['11.8', '2.22.1'],
  spelling: [
    'II',
    '2.16',
    '2.18/1',
    '2.18/7',
    '2.21.3',
    '2.22.5/2',
    '2.22.8/1/22',
    '4.3/5',
    '5.1/1',
    '6.12/6',
    '7.3',
    '9.8',
  ],
  wording: [
    'intro/29',
    '1.1',
    '1.3',
    '1.4',
    '2.21.1/1',
    '2.21.2',
    '2.22.1',
    '2.22.2',
    '2.22.4/3',
    '3.3/4',
    '3.3/7',
    '5.2',
    '5.3',
    '7.2',
    '7.4',
    '9.10',
    '10.16',
    '11.4',
    '13.4',
  ],
  'letter-case': ['2.22.5/9', '4.3/10'],
  'beginning-case': ['6.10.5'],
  'closing-mark': ['1.17', '2.11 2.17', '6.4'],
  spacing: [
    '2.5',
    '2.11',
    '2.22.8/1/21',
    '2.22.8/1/27',
    '2.22.8/1/31',
    '3.3/4',
    '3.3/7',
    '6.9',
    '6.9/4',
    '6.12/9',
  ],
};

/** Warnings that were looked at and are no defects: one in ten may be. */
const falseAlarms = new Set(['spelling 2.19.2']);

describe('the annual plan', async () => {
  const findings = await check('002');
  const places = findings.map((f) => ({ ...f, place: f.items.join(' ') }));

  it.each(Object.entries(defects))('%s', (rule, expected) => {
    const found = places.filter((f) => f.rule === rule).map((f) => f.place);
    const missed = expected.filter(
      (place) => !found.some((f) => f === place || f.startsWith(`${place} `)),
    );
    expect(missed).toEqual([]);
  });

  it('gives warnings of which nine in ten are worth a look', () => {
    const grave = places.filter((f) => f.severity !== 'notice');
    const worth = grave.filter((f) =>
      defects[f.rule]?.some((place) => f.place === place || f.place.startsWith(`${place} `)),
    );
    const strange = grave
      .filter((f) => !worth.includes(f))
      .map((f) => `${f.rule} ${f.place}`)
      .filter((place) => !falseAlarms.has(place));
    expect(strange).toEqual([]);
    expect(grave.length).toBeGreaterThan(70);
    expect(worth.length / grave.length).toBeGreaterThan(0.9);
  });

  it('says nothing of what the plan does right', () => {
    const rulesHeard = new Set(places.map((f) => f.rule));
    const silent = rules.map((rule) => rule.name).filter((name) => !rulesHeard.has(name));
    expect(silent.sort()).toEqual([
      'leftover-markup', // taken away by the reader
      'name-misspelt',
      'name-unknown',
      'numbering-order',
      'numbering-repeat',
      'outside-period',
      'unreadable-deadline',
    ]);
  });

  it('repairs what it quotes: each repair begins from the cell as it stands', () => {
    const repairs = findings.flatMap((f) => (f.repair ? [f.repair] : []));
    expect(repairs.length).toBeGreaterThan(40);
    expect(repairs.filter((r) => r.from === r.to || r.from === '')).toEqual([]);
  });
});

it('the road map repeats rows 14 and 15', async () => {
  const findings = await check('004');
  const duplicates = findings.filter((f) => f.rule === 'duplicate-item');
  expect(duplicates.map((f) => f.items.join(' '))).toEqual(['14 16', '15 17']);
  const grave = findings.filter((f) => f.severity !== 'notice').map((f) => f.rule);
  expect(grave.sort()).toEqual([
    'duplicate-item',
    'duplicate-item',
    'schedule-debt',
    'unpaired-quotes',
  ]);
});
