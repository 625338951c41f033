import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/datetime/iso-date.ts';
import { assignedAmong, inForce, lasts, overlaps } from './assigned-on.ts';
import type { AssignmentRow } from './schema.ts';

const row = (given: Partial<AssignmentRow>): AssignmentRow => ({
  id: 'a',
  personId: 'Лугова',
  organisationId: null,
  directionId: null,
  since: '2026-01-01',
  until: null,
  orderNumber: '',
  orderOn: null,
  substitutes: null,
  reason: '',
  version: 1,
  ...given,
});

describe('who is assigned', () => {
  const rows = [
    row({ id: '1', personId: 'Лугова', organisationId: 'ліцей' }),
    row({ id: '2', personId: 'Гай', organisationId: 'коледж' }),
    row({ id: '3', personId: 'Верес', directionId: 'бібліотеки' }),
    row({ id: '4', personId: 'Клен', organisationId: 'ліцей', directionId: 'бібліотеки' }),
  ];
  const meant = (ask: Omit<Parameters<typeof assignedAmong>[1], 'day'>) =>
    assignedAmong(rows, { day: '2026-03-01', ...ask });

  it('is everybody when nothing is named', () =>
    expect(meant({})).toEqual(['Лугова', 'Гай', 'Верес', 'Клен']));
  it('is whoever has the institution', () =>
    expect(meant({ organisationIds: ['ліцей'] })).toEqual(['Лугова', 'Клен']));
  it('is whoever has the direction', () =>
    expect(meant({ directionIds: ['бібліотеки'] })).toEqual(['Верес', 'Клен']));
  it('is whoever has the one in the other, when both are named', () =>
    expect(meant({ organisationIds: ['ліцей'], directionIds: ['бібліотеки'] })).toEqual(['Клен']));
  it('is those of each institution, when several are named', () =>
    expect(meant({ organisationIds: ['ліцей', 'коледж'] })).toEqual(['Лугова', 'Клен', 'Гай']));
  it('is the direction’s where the institution has nobody for it', () =>
    expect(meant({ organisationIds: ['коледж'], directionIds: ['бібліотеки'] })).toEqual([
      'Гай',
      'Верес',
    ]));
  it('is everybody for an institution that nobody has', () =>
    expect(meant({ organisationIds: ['школа'] })).toHaveLength(4));
});

describe('a substitution', () => {
  const rows = [
    row({ id: '1', personId: 'Лугова', organisationId: 'ліцей' }),
    row({
      id: '2',
      personId: 'Гай',
      organisationId: 'ліцей',
      substitutes: '1',
      since: '2026-05-11',
      until: '2026-05-29',
    }),
  ];
  it.each([
    ['2026-05-10', ['Лугова']],
    ['2026-05-11', ['Гай']],
    ['2026-05-29', ['Гай']],
    ['2026-05-30', ['Лугова']],
  ])('gives on %s %s', (day, people) => expect(assignedAmong(rows, { day })).toEqual(people));

  it('is no overlap', () => expect(overlaps(rows, '2026-05-20')).toEqual([]));
});

it('shows two methodists of one institution, not those of different directions', () => {
  const rows = [
    row({ id: '1', personId: 'Лугова', organisationId: 'ліцей' }),
    row({ id: '2', personId: 'Гай', organisationId: 'ліцей' }),
    row({ id: '3', personId: 'Верес', organisationId: 'ліцей', directionId: 'бібліотеки' }),
  ];
  expect(overlaps(rows, '2026-03-01').map((group) => group.map(({ id }) => id))).toEqual([
    ['1', '2'],
  ]);
});

describe('on any day', () => {
  const dayOf = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
  const some = fc
    .array(
      fc.record({
        personId: fc.constantFrom('А', 'Б', 'В'),
        organisationId: fc.constantFrom('ліцей', 'коледж', null),
        directionId: fc.constantFrom('бібліотеки', 'виховання', null),
        since: dayOf,
        length: fc.option(fc.integer({ min: 0, max: 30 })),
        stands: fc.option(fc.nat({ max: 5 })),
      }),
      { maxLength: 8 },
    )
    .map((given) =>
      given.map(({ length, stands, ...one }, index) =>
        row({
          ...one,
          id: String(index),
          until: length === null ? null : addDays(one.since, length),
          // Only what was there before can be stood in for.
          substitutes: stands !== null && stands < index ? String(stands) : null,
        }),
      ),
    );

  it('nobody is in force beside who stands in for them, and nobody is lost who is not away', () => {
    fc.assert(
      fc.property(some, dayOf, (rows, day) => {
        const present = new Set(inForce(rows, day).map(({ id }) => id));
        for (const one of rows.filter((given) => lasts(given, day))) {
          const away = rows.some((other) => other.substitutes === one.id && lasts(other, day));
          expect(present.has(one.id)).toBe(!away);
        }
      }),
    );
  });

  it('naming something never brings in anybody who has nothing on that day', () => {
    fc.assert(
      fc.property(
        some,
        dayOf,
        fc.subarray(['ліцей', 'коледж', 'школа']),
        fc.subarray(['бібліотеки', 'виховання']),
        (rows, day, organisationIds, directionIds) => {
          const all = assignedAmong(rows, { day });
          const meant = assignedAmong(rows, { day, organisationIds, directionIds });
          expect(meant.every((person) => all.includes(person))).toBe(true);
          expect(meant.length === 0).toBe(all.length === 0);
        },
      ),
    );
  });
});
