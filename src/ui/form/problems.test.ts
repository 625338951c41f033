import { expect, it } from 'vitest';
import { fromIssues, toFormProblems } from './problems.ts';

it('keeps the first problem of each field and gathers those of the form', () => {
  expect(
    toFormProblems([
      { path: 'name', message: 'Порожньо' },
      { path: 'name', message: 'Закоротко' },
      { path: '', message: 'Хтось уже змінив' },
    ]),
  ).toEqual({ fields: { name: 'Порожньо' }, form: ['Хтось уже змінив'] });
});

it('writes nested paths with dots', () => {
  expect(fromIssues([{ path: ['items', 2, 'name'], message: 'Порожньо' }])).toEqual({
    fields: { 'items.2.name': 'Порожньо' },
    form: [],
  });
});
