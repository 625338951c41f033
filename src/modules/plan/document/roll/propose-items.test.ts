import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../deadline/types.ts';
import type { ItemNode } from '../plan-tree.ts';
import { itemNode } from '../testing/item-node.ts';
import { type Known, proposeItems } from './propose-items.ts';

const reading = (kind: Deadline['kind']): Deadline => ({
  text: '',
  kind,
  windows: [],
  warnings: [],
});
const item = (id: string, text: string, more: Partial<ItemNode> = {}) =>
  itemNode(id, text, { deadlineReading: reading('month'), ...more });
const nothing: Known = {
  years: [2026, 2026],
  unfinished: new Set(),
  finished: new Set(),
  carried: new Set(),
  before: [],
};
const proposed = (items: ItemNode[], known: Partial<Known> = {}) =>
  proposeItems([{ id: 'c', position: 1, number: 'I', title: '', version: 1, items }], {
    ...nothing,
    ...known,
  })[0]?.rows.map(({ id, take, why }) => [id, take, why]);

describe('proposeItems', () => {
  it('takes what repeats and what is done every year', () => {
    expect(
      proposed([
        item('1', 'Звіт', { deadlineReading: reading('recurring') }),
        item('2', 'Консультації', { deadlineReading: reading('continuous') }),
        item('3', 'Наради за графіком', { deadlineReading: reading('scheduled') }),
        item('4', 'Огляд бібліотек'),
      ]),
    ).toEqual([
      ['1', true, 'recurring'],
      ['2', true, 'continuous'],
      ['3', true, 'recurring'],
      ['4', true, 'yearly'],
    ]);
  });

  it('leaves events with topics of their own and finished projects behind', () => {
    const webinar = item('1', 'Вебінар «Абетка безпечних екскурсій»');
    const project = item('2', 'Проєкт шкільного саду');
    expect(proposed([webinar, project], { finished: new Set(['2']) })).toEqual([
      ['1', false, 'event'],
      ['2', false, 'project'],
    ]);
    expect(proposed([webinar], { unfinished: new Set(['1']) })).toEqual([
      ['1', true, 'unfinished'],
    ]);
    expect(proposed([webinar], { before: ['Вебінар «Абетка безпечних екскурсій учнів»'] })).toEqual(
      [['1', true, 'before']],
    );
    expect(proposed([webinar], { carried: new Set(['1']) })).toEqual([['1', true, 'before']]);
  });

  it('keeps the row above a chosen bullet, and none below a row that stays behind', () => {
    const bullet = (id: string, text: string) => item(id, text, { parentId: '1', number: null });
    expect(
      proposed([
        item('1', 'Вебінари «Зимові читання»:', {
          items: [bullet('a', 'Вебінар «Казки про птахів»'), bullet('b', 'каталог записів')],
        }),
      ]),
    ).toEqual([
      ['1', true, 'event'],
      ['a', false, 'event'],
      ['b', true, 'yearly'],
    ]);
  });

  it('says how the words would stand a year later', () => {
    const rows = proposeItems(
      [
        {
          id: 'c',
          position: 1,
          number: 'I',
          title: '',
          version: 1,
          items: [item('1', 'Підсумки 2025 року', { deadline: 'до 20.01.2026' })],
        },
      ],
      nothing,
    )[0]?.rows;
    expect(rows?.[0]).toMatchObject({
      newText: 'Підсумки 2026 року',
      newDeadline: 'до 20.01.2027',
    });
  });
});
