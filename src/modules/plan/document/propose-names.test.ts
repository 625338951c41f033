import { expect, test } from 'vitest';
import type { ReadItem, Reading } from '../reading/types.ts';
import { proposeNames } from './propose-names.ts';

const item = (...people: string[]) =>
  ({ responsible: { raw: '', people, roles: [] }, items: [] as ReadItem[] }) as unknown as ReadItem;
const reading = (...items: ReadItem[]) => ({ sections: [{ items }] }) as unknown as Reading;

test('a name is known, could be somebody of the directory, or another name of the plan', () => {
  const plan = reading(
    item('Лугова О.П.'),
    item('Лугова О.П.', 'Яровий С.М.'),
    item('Лугова О.'),
    item('Верес Т.К.'),
    item('Тополя В.І.'),
  );
  const directory = [
    { id: 'yarovyi', name: 'Яровий С.М.' },
    { id: 'veres', name: 'Верес Т.Г.' },
  ];

  const names = proposeNames(plan, directory);

  expect(
    names.map(({ name, items, personId, candidates, sameAs }) => [
      name,
      items,
      personId,
      candidates.map(({ id }) => id),
      sameAs,
    ]),
  ).toEqual([
    ['Лугова О.П.', 2, null, [], []],
    ['Верес Т.К.', 1, null, ['veres'], []],
    ['Лугова О.', 1, null, [], ['Лугова О.П.']],
    ['Тополя В.І.', 1, null, [], []],
    ['Яровий С.М.', 1, 'yarovyi', [], []],
  ]);
});
