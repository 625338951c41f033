import { expect, it } from 'vitest';
import { samePoint } from './merge-point.ts';
import { formOf, type PointValues, valuesFrom } from './point-values.ts';

const point: PointValues = {
  title: 'Про досвід',
  heard: 'Перший\nДругий',
  spoke: '',
  dissent: 'Зарано.',
  votesFor: '12',
  votesAgainst: '',
  votesAbstained: '0',
  decisions: [{ id: 'a', text: 'Схвалити.', people: 'члени секції', dueOn: '2026-05-01' }],
};

it('is read from a form as it was put there, however the browser sends lines and days', () => {
  const form = formOf('p', point, { known: ['1 Верба О. І.'], version: 3 });
  expect(valuesFrom(form)).toEqual(point);
  expect(form.get('version')).toBe('3');
  form.set('heard', 'Перший\r\nДругий');
  form.set('decisions.0.dueOn', '01.05.2026');
  form.set('decisions.1.text', '  ');
  expect(samePoint(valuesFrom(form), point)).toBe(true);
});

it('is told apart by any of its words', () => {
  const { decisions } = point;
  expect(samePoint(point, { ...point, dissent: '' })).toBe(false);
  expect(samePoint(point, { ...point, decisions: [] })).toBe(false);
  const [one] = decisions;
  expect(one && samePoint(point, { ...point, decisions: [{ ...one, dueOn: '' }] })).toBe(false);
});
