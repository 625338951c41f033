import { expect, it } from 'vitest';
import { differences } from './said.ts';

const field = (value: string) => ({ label: 'Поле', value });

it('tells the fields in which both differ, also those that one of them does not have', () => {
  const mine = { a: field('1'), b: field('2'), c: field('3') };
  const theirs = { a: field('1'), b: field('5'), d: field('4') };
  expect(differences(mine, theirs)).toEqual([
    { field: 'b', label: 'Поле', mine: '2', theirs: '5' },
    { field: 'd', label: 'Поле', mine: '', theirs: '4' },
    { field: 'c', label: 'Поле', mine: '3', theirs: '' },
  ]);
  expect(differences(mine, mine)).toEqual([]);
});
