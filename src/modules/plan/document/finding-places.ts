import { viewPlan } from '../checking/plan-view.ts';
import type { PlanDocument } from '../queries/get-plan.ts';
import type { ItemNode } from './plan-tree.ts';
import { planAsReading } from './tree-to-reading.ts';

/** What a finding's path («2.22.8/3», «IV») names: the item or the chapter, with its version. */
export interface FoundPlace {
  kind: 'item' | 'chapter';
  id: string;
  version: number;
}

/** Paths of the checker → rows of the plan. The checker lays the plan out in the same order. */
export function findingPlaces(plan: PlanDocument): Map<string, FoundPlace> {
  const view = viewPlan(planAsReading(plan));
  const nodes = plan.chapters.flatMap(({ items }) => inOrder(items));
  const places = new Map<string, FoundPlace>();
  for (const [index, { path }] of view.chapters.entries()) {
    const chapter = plan.chapters[index];
    if (chapter) places.set(path, { kind: 'chapter', id: chapter.id, version: chapter.version });
  }
  for (const [index, { path }] of view.entries.entries()) {
    const node = nodes[index];
    if (node) places.set(path, { kind: 'item', id: node.id, version: node.version });
  }
  return places;
}

function inOrder(items: readonly ItemNode[]): ItemNode[] {
  return items.flatMap((item) => [item, ...inOrder(item.items)]);
}
