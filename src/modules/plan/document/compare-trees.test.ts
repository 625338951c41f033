import { describe, expect, it } from 'vitest';
import { compareTrees } from './compare-trees.ts';
import type { ChapterNode, ItemNode } from './plan-tree.ts';
import { itemNode as item } from './testing/item-node.ts';

const plan = (...items: ItemNode[]): ChapterNode[] => [
  { id: 'c', position: 1, number: 'I', title: 'Гуртки', version: 1, items },
];

describe('compareTrees', () => {
  it('says nothing of equal versions', () => {
    const same = plan(item('1', 'Оглядини', { items: [item('2', 'зала', { parentId: '1' })] }));
    expect(compareTrees(same, structuredClone(same))).toEqual([]);
  });

  it('tells what came, went and changed, bullets too', () => {
    const before = plan(item('1', 'Оглядини'), item('2', 'Виставка', { deadline: 'май' }));
    const after = plan(
      item('2', 'Виставка', { deadline: 'травень', items: [item('3', 'каталог')] }),
    );
    expect(compareTrees(before, after)).toEqual([
      {
        id: '2',
        kind: 'changed',
        chapter: 'I. Гуртки',
        number: '2',
        text: 'Виставка',
        changes: [{ field: 'deadline', from: 'май', to: 'травень' }],
      },
      { id: '3', kind: 'added', chapter: 'I. Гуртки', number: '3', text: 'каталог', changes: [] },
      {
        id: '1',
        kind: 'removed',
        chapter: 'I. Гуртки',
        number: '1',
        text: 'Оглядини',
        changes: [],
      },
    ]);
  });

  it('knows a row that went into another chapter', () => {
    const [chapter] = plan(item('1', 'Оглядини'));
    const other = [{ ...(chapter as ChapterNode), number: 'II' }];
    expect(compareTrees([chapter as ChapterNode], other)[0]?.changes).toEqual([
      { field: 'place', from: 'I. Гуртки', to: 'II. Гуртки' },
    ]);
  });
});
