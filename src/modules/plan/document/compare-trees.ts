import type { ChapterNode, ItemNode } from './plan-tree.ts';

export interface TextChange {
  field: 'number' | 'text' | 'responsible' | 'form' | 'deadline' | 'place';
  from: string;
  to: string;
}

/** One row that two versions of a plan don't have in common, or not alike. */
export interface RowChange {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  chapter: string;
  number: string | null;
  text: string;
  changes: TextChange[];
}

const fields = ['number', 'text', 'responsible', 'form', 'deadline'] as const;

interface Placed {
  chapter: string;
  parentId: string | null;
  node: ItemNode;
}

/**
 * Compares two versions of one plan row by row; rows are known by their ids, so a reworded or moved one
 * is still the same.
 *
 * @returns changes in the order of the newer version, removed rows last
 */
export function compareTrees(
  before: readonly ChapterNode[],
  after: readonly ChapterNode[],
): RowChange[] {
  const [old, now] = [placed(before), placed(after)];
  const changed = [...now.values()].flatMap((place): RowChange[] => {
    const was = old.get(place.node.id);
    if (!was) return [row('added', place, [])];
    const changes = textChanges(was, place);
    return changes.length > 0 ? [row('changed', place, changes)] : [];
  });
  const removed = [...old.values()].filter(({ node }) => !now.has(node.id));
  return [...changed, ...removed.map((place) => row('removed', place, []))];
}

function placed(chapters: readonly ChapterNode[]): Map<string, Placed> {
  const found = new Map<string, Placed>();
  const visit = (items: readonly ItemNode[], chapter: string) => {
    for (const node of items) {
      found.set(node.id, { chapter, parentId: node.parentId, node });
      visit(node.items, chapter);
    }
  };
  for (const { number, title, items } of chapters)
    visit(items, [number, title].filter(Boolean).join('. '));
  return found;
}

function textChanges(was: Placed, now: Placed): TextChange[] {
  const changes: TextChange[] = fields.flatMap((field) => {
    const [from, to] = [was.node[field] ?? '', now.node[field] ?? ''];
    return from === to ? [] : [{ field, from, to }];
  });
  const moved = was.chapter !== now.chapter || was.parentId !== now.parentId;
  return moved ? [...changes, { field: 'place', from: was.chapter, to: now.chapter }] : changes;
}

function row(kind: RowChange['kind'], { chapter, node }: Placed, changes: TextChange[]): RowChange {
  return { id: node.id, kind, chapter, number: node.number, text: node.text, changes };
}
