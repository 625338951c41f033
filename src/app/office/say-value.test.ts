import { expect, it } from 'vitest';
import { idsIn, sayValue } from './say-value.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const lost = '019a0000-0000-7000-8000-000000000002';
const words = {
  yes: 'так',
  no: 'ні',
  empty: '',
  unnamed: 'без назви',
  codeOf: (field: string, code: string) =>
    field === 'role' && code === 'director' ? 'Директор' : null,
  fieldOf: (field: string) => (field === 'date' ? 'Дата' : field),
  names: { [id]: 'Лугова О.П.' },
};

it.each([
  [null, 'post', ''],
  [true, 'twoFactor', 'так'],
  [[id, 'інший'], 'personIds', 'Лугова О.П., інший'],
  [lost, 'personId', 'без назви'],
  [[], 'aliases', ''],
  ['director', 'role', 'Директор'],
  ['director', 'post', 'director'],
  [{ date: '2026-01-12', by: null }, 'approval', 'Дата: 12.01.2026'],
  [0, 'tasks', '0'],
  ['2026-11-22', 'activeUntil', '22.11.2026'],
  ['2026-11-22T10:00:00.000Z', 'expiresAt', '22.11.2026'],
])('says %j of %s', (value, field, said) => {
  expect(sayValue(value, field, words)).toBe(said);
});

it('finds ids at any depth', () => {
  expect(idsIn([null, { people: [id] }, 'x'])).toEqual([id]);
});
