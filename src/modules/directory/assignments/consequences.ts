import type { Scope } from '#platform/query/define.ts';
import type { AssignmentRow } from './schema.ts';

/** What else an act moves: open tasks of items from one person to another (null: nobody yet, or nobody any more). */
export interface Consequence {
  fromId: string | null;
  toId: string | null;
  /** It stays with others who have it already: only who leaves goes. */
  toOthers: boolean;
  tasks: number;
  items: number;
}

type Foretell = (
  scope: Scope,
  rows: { before: readonly AssignmentRow[]; after: readonly AssignmentRow[] },
) => Promise<Consequence[]>;

const tellers: Foretell[] = [];

/** Registers what another module would do at an act: previews show it. Called once, while the program loads. */
export function foretellBy(teller: Foretell): void {
  tellers.push(teller);
}

/** What all modules would do if the table of assignments became another. */
export async function foretell(...given: Parameters<Foretell>): Promise<Consequence[]> {
  const told = await Promise.all(tellers.map((teller) => teller(...given)));
  return told.flat();
}
