import type { ItemNode } from '../plan-tree.ts';

/** An item of a document with nothing in its cells but a text; its number is its id. */
export const itemNode = (
  id: string,
  text = `Справа ${id}`,
  more: Partial<ItemNode> = {},
): ItemNode => ({
  id,
  parentId: null,
  path: '',
  number: id,
  text,
  responsible: '',
  form: '',
  deadline: '',
  deadlineReading: null,
  parties: [],
  forms: [],
  extra: {},
  doubts: [],
  version: 1,
  items: [],
  ...more,
});
