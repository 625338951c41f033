import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inForce } from './assigned-on.ts';
import {
  applied,
  planCreation,
  planEnd,
  planMove,
  planRemoval,
  planSubstitution,
} from './plan-changes.ts';
import type { AssignmentRow } from './schema.ts';

const order = { orderNumber: '12', orderOn: null, reason: '' };
const row = (given: Partial<AssignmentRow>): AssignmentRow => ({
  id: 'a',
  personId: 'Лугова',
  organisationId: 'ліцей',
  directionId: null,
  since: '2026-01-10',
  until: null,
  ...order,
  substitutes: null,
  version: 1,
  ...given,
});
const who = (rows: readonly AssignmentRow[], day: string) =>
  inForce(rows, day).map(({ personId, organisationId }) => `${personId}: ${organisationId}`);

describe('an assignment', () => {
  it('is made for each institution in each direction, but not twice', () => {
    const { changes, already } = planCreation([row({ directionId: 'виховання' })], {
      personId: 'Лугова',
      organisationIds: ['ліцей', 'коледж', 'коледж'],
      directionIds: ['виховання', 'бібліотеки'],
      since: '2026-02-01',
      until: null,
      ...order,
    });
    expect(changes).toHaveLength(3);
    expect(already).toBe(1);
  });

  it('is not ended before it begins', () => {
    const rows = [row({})];
    expect(() => planEnd(rows, rows, '2026-01-09')).toThrow('not-begun');
  });

  it('ends with who stands in for it', () => {
    const rows = [
      row({}),
      row({ id: 's', personId: 'Гай', substitutes: 'a', since: '2026-03-01', until: '2026-03-31' }),
      row({ id: 't', personId: 'Гай', substitutes: 'a', since: '2026-05-01', until: '2026-05-31' }),
    ];
    const left = applied(rows, planEnd(rows, [row({})], '2026-03-10').changes);
    expect(left.map(({ id, until }) => [id, until])).toEqual([
      ['a', '2026-03-10'],
      ['s', '2026-03-10'],
    ]);
  });

  it('that is to begin later begins with whom it was moved to', () => {
    const rows = [row({ since: '2026-09-01' })];
    const { changes } = planMove(rows, rows, { toPersonId: 'Гай', on: '2026-06-01', ...order });
    const left = applied(rows, changes);
    expect(left).toMatchObject([{ id: 'a', personId: 'Гай', since: '2026-09-01' }]);
  });

  it('goes with who stands in for it and for them', () => {
    const rows = [
      row({}),
      row({ id: 's', substitutes: 'a' }),
      row({ id: 't', substitutes: 's' }),
      row({ id: 'b', organisationId: 'коледж' }),
    ];
    expect(applied(rows, planRemoval(rows, [row({})]).changes).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('a substitution', () => {
  const rows = [row({}), row({ id: 'b', organisationId: 'коледж', until: '2026-05-15' })];
  const { changes } = planSubstitution(rows, {
    personId: 'Лугова',
    toPersonId: 'Гай',
    since: '2026-05-11',
    until: '2026-05-29',
    ...order,
  });
  const left = applied(rows, changes);

  it.each([
    ['2026-05-10', ['Лугова: ліцей', 'Лугова: коледж']],
    ['2026-05-12', ['Гай: ліцей', 'Гай: коледж']],
    ['2026-05-20', ['Гай: ліцей']],
    ['2026-05-30', ['Лугова: ліцей']],
  ])('on %s gives %j, and lasts no longer than what it stands in for', (day, people) =>
    expect(who(left, day)).toEqual(people),
  );

  it('is not made twice, nor for nothing, nor for oneself', () => {
    const again = { personId: 'Лугова', since: '2026-05-20', until: '2026-06-20', ...order };
    expect(planSubstitution(left, { ...again, toPersonId: 'Клен' })).toMatchObject({
      changes: [],
      already: 1,
    });
    expect(() => planSubstitution(rows, { ...again, personId: 'Клен', toPersonId: 'Гай' })).toThrow(
      'nothing-to-substitute',
    );
    expect(() => planSubstitution(rows, { ...again, toPersonId: 'Лугова' })).toThrow('same-person');
  });
});

it('a move changes who is there from its day on and nobody before, and leaves no institution alone', () => {
  const days = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-01-01', n));
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          organisationId: fc.constantFrom('1', '2', '3'),
          since: days,
          length: fc.option(fc.nat(40)),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      days,
      days,
      (given, on, day) => {
        const rows = given.map(({ length, ...one }, index) =>
          row({
            ...one,
            id: String(index),
            until: length === null ? null : addDays(one.since, length),
          }),
        );
        const { changes } = planMove(rows, rows, { toPersonId: 'Гай', on, ...order });
        const left = applied(rows, changes);
        const institutions = (of: readonly AssignmentRow[]) =>
          new Set(inForce(of, day).map(({ organisationId }) => organisationId));
        expect(institutions(left)).toEqual(institutions(rows));
        const people = new Set(inForce(left, day).map(({ personId }) => personId));
        expect([...people].every((person) => person === (day < on ? 'Лугова' : 'Гай'))).toBe(true);
      },
    ),
  );
});
