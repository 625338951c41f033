import { expect, it } from 'vitest';
import type { OrganisationChange } from '../../organisations/read-history.ts';
import { timelineOf } from './timeline.ts';

const change = (more: Partial<OrganisationChange>): OrganisationChange => ({
  id: 'change',
  kind: 'opened',
  happenedOn: '2020-01-01',
  ground: '',
  organisationId: 'own',
  organisationName: 'Власний',
  otherId: null,
  otherName: null,
  handedOn: null,
  undoneAt: null,
  ...more,
});
const name = (id: string, text: string, since: string | null) => ({
  ...{ id, kind: 'full' as const, name: text, since, until: null, cases: {}, workedOut: null },
});
const taught = {
  ...{
    id: 't',
    organisationId: 'own',
    organisationName: '',
    professionId: 'p',
    code: '5122',
    title: 'Кухар',
  },
  ...{
    levels: '',
    licence: '',
    licenceVolume: null,
    dual: false,
    since: '2021-01-01',
    until: '2023-06-30',
  },
};

it('puts orders, names and professions in one line, the latest first', () => {
  const entries = timelineOf(
    {
      id: 'own',
      openedOn: '2020-01-01',
      names: [name('n2', 'Нова', '2022-05-05'), name('n1', 'Стара', '2020-01-01')],
      changes: [
        change({ id: 'c2', kind: 'renamed', happenedOn: '2022-05-05', ground: 'Наказ № 3' }),
        change({ id: 'c1' }),
      ],
    },
    [taught],
    [],
    () => '',
  );
  expect(entries.map(({ on, word, name: said, ground }) => [on, word, said, ground])).toEqual([
    ['2023-06-30', 'professionEnded', '5122 Кухар', ''],
    ['2022-05-05', 'named', 'Нова', 'Наказ № 3'],
    ['2021-01-01', 'profession', '5122 Кухар', ''],
    ['2020-01-01', 'opened', '', ''],
  ]);
});

it('tells a merging from either side, and only what stands can be taken back', () => {
  const merged = change({ kind: 'merged', otherId: 'other', otherName: 'Інший', handedOn: {} });
  const entryOf = (id: string, more: Partial<OrganisationChange> = {}) =>
    timelineOf(
      { id, openedOn: null, names: [], changes: [{ ...merged, ...more }] },
      [],
      [],
      () => '',
    )[0];
  expect(entryOf('own')).toMatchObject({
    word: 'merged',
    name: 'Інший',
    undo: { changeId: 'change' },
  });
  expect(entryOf('other')).toMatchObject({ word: 'mergedHere', name: 'Власний', otherId: 'own' });
  expect(entryOf('own', { undoneAt: new Date() })).toMatchObject({ undone: true, undo: null });
});
