import type { Scope } from '#platform/query/define.ts';

/** What another module has counted towards a task: nothing is closed by it, the person decides. */
export interface Counted {
  /** Said as a whole («12 консультацій, 340 хв»). */
  text: string;
  /** Ready to be attached as evidence. */
  evidence: string;
  /** The list of what was counted. */
  href: string;
}

/** The item of a task and the days within which things count towards it. */
export interface CountedAsked {
  itemId: string;
  from: string | null;
  until: string;
}

type ReadCounted = (scope: Scope<'plan.read'>, asked: CountedAsked) => Promise<Counted | null>;

const readers: ReadCounted[] = [];

/** Lets another module show what it has counted towards an item of the plan. */
export function addCounted(read: ReadCounted): void {
  readers.push(read);
}

export async function readCounted(
  scope: Scope<'plan.read'>,
  asked: CountedAsked,
): Promise<Counted[]> {
  const found = await Promise.all(readers.map((read) => read(scope, asked)));
  return found.filter((one) => one !== null);
}
