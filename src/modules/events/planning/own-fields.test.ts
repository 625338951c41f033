import { expect, it } from 'vitest';
import { ownFieldProblem } from './own-fields.ts';

const words = { uk: 'Поле', ru: 'Поле', en: 'Field' };
const stage = [
  { key: 'region', words },
  { key: 'country', words },
];

it.each([
  ['text', { type: 'text' as const }, 'Ліцей', true],
  ['text that is a number', { type: 'text' as const }, 5, false],
  ['a number', { type: 'number' as const }, 12.5, true],
  ['words for a number', { type: 'number' as const }, 'багато', false],
  ['a day', { type: 'date' as const }, '2026-03-12', true],
  ['no such day', { type: 'date' as const }, '2026-02-30', false],
  ['yes', { type: 'yes' as const }, false, true],
  ['yes as a word', { type: 'yes' as const }, 'так', false],
  ['one of the choices', { type: 'choice' as const, choices: stage }, 'country', true],
  ['another choice', { type: 'choice' as const, choices: stage }, 'world', false],
])('%s', (_, field, value, fits) => {
  const problem = ownFieldProblem([{ key: 'a', words, ...field }], { a: value }, true);
  expect(problem).toEqual(fits ? null : { path: 'ownFields.a', code: 'invalid' });
});

it('asks for what is required only once the event is to be complete', () => {
  const fields = [{ key: 'a', words, type: 'text' as const, required: true }];
  expect(ownFieldProblem(fields, {}, false)).toBeNull();
  expect(ownFieldProblem(fields, { a: '' }, true)).toEqual({
    path: 'ownFields.a',
    code: 'required',
  });
  expect(ownFieldProblem(fields, { a: 'є', old: 'що вид питав колись' }, true)).toBeNull();
});
