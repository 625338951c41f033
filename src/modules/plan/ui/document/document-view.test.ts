import { describe, expect, it } from 'vitest';
import type { ItemNode } from '../../document/plan-tree.ts';
import { itemNode } from '../../document/testing/item-node.ts';
import type { PlanDocument } from '../../queries/get-plan.ts';
import { filterChapters, stepsOf, viewChapters } from './document-view.ts';

const item = (id: string, more: Partial<ItemNode> = {}) => itemNode(id, undefined, more);
const scheduled = { text: 'за графіком', kind: 'scheduled' as const, windows: [], warnings: [] };
const plan = {
  chapters: [
    {
      id: 'c',
      position: 1,
      number: 'I',
      title: 'Розділ',
      version: 1,
      items: [
        item('1.1', {
          items: [item('b', { parentId: '1.1', number: null, text: 'Вітрина книжок' })],
        }),
        item('1.2', { deadlineReading: scheduled }),
        item('1.3', { parties: [{ personId: 'p', name: 'Ґава О.' }] }),
      ],
    },
  ],
  progress: { '1.1': { tasks: 4, done: 1, late: 2, nextDue: null } },
  dates: [],
} as unknown as PlanDocument;
const none = { q: '', personId: '', roles: [], only: '' } as const;
const left = (filter: Parameters<typeof filterChapters>[1]) =>
  filterChapters(viewChapters(plan), filter).flatMap(({ rows }) => rows.map(({ id }) => id));

describe('viewChapters', () => {
  it('puts bullets below their items and counts the chapter', () => {
    const [chapter] = viewChapters(plan);
    expect(chapter?.rows.map(({ id, depth }) => [id, depth])).toEqual([
      ['1.1', 0],
      ['b', 1],
      ['1.2', 0],
      ['1.3', 0],
    ]);
    expect(chapter).toMatchObject({ tasks: 4, done: 1, late: 2, debts: 1, items: 4 });
  });

  it('knows where a move up or down leads', () => {
    const rows = viewChapters(plan)[0]?.rows ?? [];
    expect(rows.map((row) => Object.values(stepsOf(rows, row)))).toEqual([
      [null, '1.3'],
      [null, null],
      ['1.1', ''],
      ['1.2', null],
    ]);
  });
});

describe('filterChapters', () => {
  it('keeps the item above a bullet that fits', () => {
    expect(left({ ...none, q: 'ВІТРИНА' })).toEqual(['1.1', 'b']);
  });

  it('finds what is late, what owes dates, and whose it is', () => {
    expect(left({ ...none, only: 'late' })).toEqual(['1.1']);
    expect(left({ ...none, only: 'debts' })).toEqual(['1.2']);
    expect(left({ ...none, personId: 'p' })).toEqual(['1.3']);
    expect(left({ ...none, q: 'такого немає' })).toEqual([]);
  });
});
