import { describe, expect, it } from 'vitest';
import { outline, read } from '../layouts/outline.ts';
import { matchPerson, matchReading } from './match.ts';

const known = [
  { id: '1', name: 'Гайова О.П.', aliases: ['Береза О.П.'] },
  { id: '2', name: 'Чайка М.І.' },
  { id: '3', name: 'Чайка Т.І.' },
];

describe('matchPerson', () => {
  it('is certain of the name and of an alias, in any spelling', () => {
    expect(matchPerson('Гайова О.П.', known)).toMatchObject({
      status: 'matched',
      person: { id: '1' },
    });
    expect(matchPerson('Береза О. П', known)).toMatchObject({
      status: 'matched',
      person: { id: '1' },
    });
  });

  it('proposes one with a lost initial or a misprint, and all when several fit', () => {
    expect(matchPerson('Гайова О.', known)).toMatchObject({
      status: 'similar',
      person: { id: '1' },
    });
    expect(matchPerson('Гайва О.П.', known)).toMatchObject({
      status: 'similar',
      person: { id: '1' },
    });
    expect(matchPerson('Чайка К.І.', known)).toMatchObject({
      status: 'similar',
      person: null,
      candidates: [{ id: '2' }, { id: '3' }],
    });
  });

  it('proposes a new person when nobody fits', () => {
    expect(matchPerson('Лис Б.Б.', known)).toEqual({
      name: 'Лис Б.Б.',
      status: 'new',
      person: null,
      candidates: [],
    });
  });
});

it('brings certain spellings in a reading to the known name', () => {
  const reading = read(
    'План на 2026 рік\n№\tЗміст роботи\tВідповідальний\n1\tЗвіт\tБереза О.П.\n2\tОгляд\tЛис Б.Б.',
  );
  const { reading: matched, matches } = matchReading(reading, known);
  expect(outline(matched)).toEqual(['1 Звіт | Гайова О.П.', '2 Огляд | Лис Б.Б.']);
  expect(matches.map((match) => match.status)).toEqual(['matched', 'new']);
});
