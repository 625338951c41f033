import type { OrganisationNode } from '../../organisations/read-tree.ts';

export interface Branch extends OrganisationNode {
  children: Branch[];
}

/**
 * Nests organisations under what they stand under; what stands under nothing that is shown is a root.
 * @param nodes in the order in which siblings are to stand
 */
export function nestNodes(nodes: readonly OrganisationNode[]): Branch[] {
  const branches = new Map(nodes.map((node) => [node.id, { ...node, children: [] } as Branch]));
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.parentId ? branches.get(branch.parentId) : undefined;
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}

/** How many stand below, at any depth. */
export function countBelow({ children }: Branch): number {
  return children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}
