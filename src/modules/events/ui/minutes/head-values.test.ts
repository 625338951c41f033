import { expect, it } from 'vitest';
import { type HeadValues, headChanges } from './head-values.ts';

const was: HeadValues = {
  number: '3',
  heldOn: '2026-03-12',
  place: 'Ліцей № 3',
  chair: 'Верба О. І.',
  secretary: '',
  members: 'Верба О. І.\nДуб П. П.',
  guests: '',
  membersDue: '',
};

it('sends what was changed here, and leaves alone what another person has changed', () => {
  const typed = { ...was, place: 'Бібліотека' };
  expect(headChanges(was, typed, { ...was, secretary: 'Дуб П. П.' })).toEqual({
    changed: ['place'],
    clashes: [],
  });
});

it('asks where both changed one field otherwise, not where both wrote the same', () => {
  const typed = { ...was, place: 'Бібліотека', number: '4' };
  expect(headChanges(was, typed, { ...was, place: 'Зала', number: '4' })).toEqual({
    changed: ['number', 'place'],
    clashes: ['place'],
  });
});
