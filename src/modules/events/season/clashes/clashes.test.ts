import { describe, expect, it, test } from 'vitest';
import { daysOffOf } from '#packs/days-off.ts';
import { crowded } from './crowded.ts';
import { findClashes } from './find-clashes.ts';
import { hostBusy } from './host-busy.ts';
import { onDayOff } from './on-day-off.ts';
import { personBusy } from './person-busy.ts';
import { roomTwice } from './room-twice.ts';
import { sameAudience } from './same-audience.ts';
import type { PlannedEvent } from './types.ts';

const lyceum = { id: 'lyceum', name: 'Ліцей' };
const anna = { id: 'anna', name: 'Анна' };

/** An event that shares nothing with others. */
const event = (id: string, more: Partial<PlannedEvent> = {}): PlannedEvent => ({
  id,
  title: id,
  kind: 'seminar',
  parentId: null,
  sectionId: null,
  audience: '',
  host: null,
  place: '',
  room: '',
  people: [],
  startsOn: '2026-03-12',
  endsOn: '2026-03-12',
  startsTime: null,
  endsTime: null,
  exact: true,
  ...more,
});

const at = (startsTime: string, endsTime: string | null = null) => ({ startsTime, endsTime });
const other = { startsOn: '2026-03-13', endsOn: '2026-03-13' };
const part = { parentId: 'a' };

/** Rows: what the one and the other are like, and whether they clash. */
type Row = [string, Partial<PlannedEvent>, Partial<PlannedEvent>, boolean];
const rules: [string, typeof hostBusy, Row[]][] = [
  [
    'host-busy',
    hostBusy,
    [
      ['one host, hours not known', { host: lyceum }, { host: lyceum }, true],
      ['one host, another day', { host: lyceum }, { host: lyceum, ...other }, false],
      [
        'one after the other',
        { host: lyceum, ...at('09:00', '10:30') },
        { host: lyceum, ...at('10:30', '12:00') },
        false,
      ],
      [
        'hours that overlap',
        { host: lyceum, ...at('09:00', '10:30') },
        { host: lyceum, ...at('10:00', '12:00') },
        true,
      ],
      [
        'no end: until the evening',
        { host: lyceum, ...at('09:00') },
        { host: lyceum, ...at('16:00', '17:00') },
        true,
      ],
      ['other hosts', { host: lyceum }, { host: { id: 'college', name: 'Коледж' } }, false],
      ['a part of the set', { host: lyceum }, { host: lyceum, ...part }, false],
      ['only the month is known', { host: lyceum, exact: false }, { host: lyceum }, false],
      [
        'several days around one',
        { host: lyceum, startsOn: '2026-03-10', endsOn: '2026-03-14', ...at('09:00', '10:00') },
        { host: lyceum, ...at('15:00', '16:00') },
        true,
      ],
    ],
  ],
  [
    'person-busy',
    personBusy,
    [
      ['one person twice', { people: [anna] }, { people: [anna] }, true],
      ['two people', { people: [anna] }, { people: [{ id: 'b', name: 'Б' }] }, false],
      ['the set and its part', { people: [anna] }, { people: [anna], ...part }, false],
      [
        'two parts at once',
        { people: [anna], parentId: 'set' },
        { people: [anna], parentId: 'set' },
        true,
      ],
    ],
  ],
  [
    'same-audience',
    sameAudience,
    [
      ['the same words', { audience: 'Вчителі фізики' }, { audience: 'вчителі  фізики' }, true],
      [
        'even at other hours',
        { audience: 'усі', ...at('09:00', '10:00') },
        { audience: 'усі', ...at('15:00') },
        true,
      ],
      ['one section', { sectionId: 's' }, { sectionId: 's' }, true],
      [
        'a section with audiences of their own',
        { sectionId: 's', audience: 'а' },
        { sectionId: 's', audience: 'б' },
        false,
      ],
      ['nobody said', {}, {}, false],
      ['a part of the set', { audience: 'усі' }, { audience: 'усі', ...part }, false],
    ],
  ],
  [
    'room-twice',
    roomTwice,
    [
      ['one room of a host', { host: lyceum, room: '12' }, { host: lyceum, room: '12' }, true],
      [
        'one hall of a place',
        { place: 'Кабінет', room: 'Зала' },
        { place: 'кабінет', room: 'зала' },
        true,
      ],
      ['one number in two places', { place: 'А', room: '12' }, { place: 'Б', room: '12' }, false],
      ['no room', { host: lyceum }, { host: lyceum }, false],
      [
        'streams of a conference',
        { place: 'А', room: '1', parentId: 'set' },
        { place: 'А', room: '1', parentId: 'set' },
        true,
      ],
    ],
  ],
];

describe.each(rules)('%s', (rule, find, rows) => {
  test.each(rows)('%s', (_, one, two, clash) => {
    const found = find([event('a', one), event('b', two)]);
    expect(found).toHaveLength(clash ? 1 : 0);
    if (clash) expect(found[0]).toMatchObject({ rule, eventIds: ['a', 'b'], on: '2026-03-12' });
  });
});

describe('day-off', () => {
  const daysOff = daysOffOf('ua-vet', '2026-01-01', '2026-12-31');
  test.each<[string, Partial<PlannedEvent>, string[]]>([
    ['a working day', {}, []],
    ['a Saturday', { startsOn: '2026-03-14', endsOn: '2026-03-14' }, ['weekend']],
    ['a holiday', { startsOn: '2026-08-24', endsOn: '2026-08-24' }, ['independence']],
    ['Friday to Saturday', { startsOn: '2026-03-13', endsOn: '2026-03-14' }, ['weekend']],
    ['a week over a weekend', { startsOn: '2026-03-12', endsOn: '2026-03-18' }, []],
    ['only the month is known', { startsOn: '2026-03-01', endsOn: '2026-03-31', exact: false }, []],
  ])('%s', (_, days, keys) => {
    expect(onDayOff([event('a', days)], { daysOff }).map(({ about }) => about)).toEqual(keys);
  });
});

describe('crowded', () => {
  const webinars = (count: number, more: Partial<PlannedEvent> = {}) =>
    Array.from({ length: count }, (_, index) => event(`w${index}`, { kind: 'webinar', ...more }));

  it('tells of a kind and of an audience once, with all that crowd the month', () => {
    const found = crowded(webinars(11, { audience: 'Методисти' }), { kind: 8, audience: 4 });
    expect(found.map(({ of, about, on }) => [of, about, on])).toEqual([
      ['kind', 'webinar', '2026-03'],
      ['audience', 'Методисти', '2026-03'],
    ]);
    expect(found[0]?.eventIds).toHaveLength(11);
  });

  it('bears as many as it may, counts each month for itself and a set as one', () => {
    expect(crowded(webinars(8), { kind: 8, audience: 4 })).toEqual([]);
    const april = { startsOn: '2026-04-01', endsOn: '2026-04-01' };
    expect(crowded([...webinars(5), ...webinars(5, april)], { kind: 8, audience: 4 })).toEqual([]);
    expect(crowded(webinars(9, { parentId: 'set' }), { kind: 8, audience: 4 })).toEqual([]);
  });
});

it('finds everything in the order of days', () => {
  const found = findClashes(
    [
      event('late', { host: lyceum, people: [anna], startsOn: '2026-05-08', endsOn: '2026-05-08' }),
      event('a', { host: lyceum, people: [anna] }),
      event('b', { host: lyceum, people: [anna] }),
    ],
    {
      limits: { kind: 9, audience: 9 },
      daysOff: daysOffOf('ua-vet', '2026-01-01', '2026-12-31'),
    },
  );
  expect(found.map(({ rule, on }) => [rule, on])).toEqual([
    ['host-busy', '2026-03-12'],
    ['person-busy', '2026-03-12'],
    ['day-off', '2026-05-08'],
  ]);
});
