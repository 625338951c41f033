import { expect, it } from 'vitest';
import { idsIn, sayValue } from './say-value.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const words = {
  yes: 'так',
  no: 'ні',
  empty: 'порожньо',
  roleOf: (role: string) => (role === 'director' ? 'Директор' : null),
  operationOf: (name: string) => (name === 'plan.read' ? 'Перегляд планів' : name),
  deliveryOf: (way: string) => (way === 'mail' ? 'листом' : way),
  people: { [id]: 'Лугова О.П.' },
};

it.each([
  [null, 'post', 'порожньо'],
  [true, 'twoFactor', 'так'],
  [[id, 'інший'], 'personIds', 'Лугова О.П., інший'],
  [[], 'aliases', 'порожньо'],
  ['director', 'role', 'Директор'],
  ['director', 'post', 'director'],
  [{ date: '2026-01-12', by: null }, 'approval', 'date: 12.01.2026; by: порожньо'],
  [0, 'tasks', '0'],
  [['plan.read', 'plan.*'], 'scopes', 'Перегляд планів, plan.*'],
  ['mail', 'delivery', 'листом'],
  ['2026-11-22', 'activeUntil', '22.11.2026'],
  ['2026-11-22T10:00:00.000Z', 'expiresAt', '22.11.2026'],
])('says %j of %s', (value, field, said) => {
  expect(sayValue(value, field, words)).toBe(said);
});

it('finds ids at any depth', () => {
  expect(idsIn([null, { people: [id] }, 'x'])).toEqual([id]);
});
