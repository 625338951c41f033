import { expect, it } from 'vitest';
import { fullNameOf, shortNameOf } from './short-name.ts';

it.each([
  ['Лісова', 'Олена', 'Петрівна', 'Лісова О.П.'],
  ['Гай-Нижник', 'Анна-Марія', 'Ігорівна', 'Гай-Нижник А.-М.І.'],
  ['Ясень', 'євген', '', 'Ясень Є.'],
  ['Ясень', '', '', 'Ясень'],
])('%s %s %s → %s', (familyName, givenName, patronymic, expected) => {
  expect(shortNameOf({ familyName, givenName, patronymic })).toBe(expected);
});

it('writes as much of the full name as is known', () => {
  expect(fullNameOf({ familyName: 'Ясень', givenName: 'Євген', patronymic: '' })).toBe(
    'Ясень Євген',
  );
});
