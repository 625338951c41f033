import { expect, test } from 'vitest';
import type { ReportRow } from './report-document.ts';
import { entriesOf } from './report-entries.ts';

const row = (itemId: string, state: ReportRow['state'], more: Partial<ReportRow> = {}) => ({
  itemId,
  taskId: null,
  number: '1.1',
  text: 'Огляд бібліотек',
  responsible: '',
  deadline: 'щомісяця',
  dueOn: null,
  state,
  doneOn: null,
  result: '',
  evidence: [],
  reason: '',
  movedTo: '',
  ...more,
});

test('what happened alike without a word is told once, with its days', () => {
  const entries = entriesOf([
    row('a', 'done', { doneOn: '2031-01-31' }),
    row('a', 'done', { doneOn: '2031-02-28' }),
    row('a', 'late', { dueOn: '2031-03-31' }),
    row('b', 'late', { dueOn: '2031-03-31' }),
  ]);
  expect(entries.map(({ times, continued }) => [times, continued])).toEqual([
    [2, false],
    [1, true],
    [1, false],
  ]);
  expect(entries[0]?.doneOn).toEqual(['2031-01-31', '2031-02-28']);
});

test('whatever has a word of its own stays apart', () => {
  const told = row('a', 'done', { result: 'П’ять шкіл' });
  expect(entriesOf([row('a', 'done'), told, told])).toHaveLength(3);
});
