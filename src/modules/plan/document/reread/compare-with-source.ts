import { createHash } from 'node:crypto';
import type { PlanDocument } from '../../queries/get-plan.ts';
import { diffReadings, type ReadingDifference } from '../../reading/merge/diff-readings.ts';
import { flattenItems } from '../../reading/merge/flatten-items.ts';
import type { ReadItem, Reading } from '../../reading/types.ts';
import type { ItemNode } from '../plan-tree.ts';
import { planAsReading } from '../tree-to-reading.ts';

/** The three-way difference of a plan, with the way back from what is read to the plan's rows. */
export interface SourceComparison {
  difference: ReadingDifference;
  /** The plan in the shape of a reading: `difference.items[].ours` are its items. */
  ours: Reading;
  /** Rows of the plan by their items in `ours`. */
  rows: ReadonlyMap<ReadItem, ItemNode>;
  /** Names this difference: what was chosen for one must not be applied to another. */
  digest: string;
}

/**
 * Compares the plan as it is with its document as it was read then and is read now. A plan without a
 * source is its own: everything that differs in the document counts as changed there.
 */
export function compareWithSource(
  plan: PlanDocument,
  base: Reading | null,
  theirs: Reading,
): SourceComparison {
  const ours = planAsReading(plan);
  const difference = diffReadings(base ?? ours, theirs, ours);
  const nodes = plan.chapters.flatMap(({ items }) => inOrder(items));
  const rows = new Map(
    flattenItems(ours).flatMap(({ item }, index) => {
      const node = nodes[index];
      return node ? [[item, node] as const] : [];
    }),
  );
  const digest = createHash('sha256').update(JSON.stringify(difference)).digest('hex');
  return { difference, ours, rows, digest };
}

function inOrder(items: readonly ItemNode[]): ItemNode[] {
  return items.flatMap((item) => [item, ...inOrder(item.items)]);
}
