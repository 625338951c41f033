import type { OperationContext } from '#platform/operation/define.ts';

/** What somebody owes with a day, as a line of a reminder. */
export interface RemindedWork {
  /** The page on which it is ended. */
  path: string;
  number: string | null;
  text: string;
  dueOn: string;
  /** Where it comes from, when that is no plan: «Протокол № 3 від 12.03.2026». */
  from?: string;
}

/** The same with whoever owes it and has an address. */
export interface OwedWork extends RemindedWork {
  personId: string;
  personName: string;
  email: string;
}

/** Days from and until, both counted in. */
export interface DueDays {
  from: string;
  until: string;
}

type ReadOwed = (context: OperationContext, days: DueDays) => Promise<OwedWork[]>;

const readers: ReadOwed[] = [];

/** Lets another module remind of what people owe to it in the letters of the plan, before its day and after. */
export function addReminded(read: ReadOwed): void {
  readers.push(read);
}

/** What other modules are owed within the days, what is due first at the top. */
export async function readOwedElsewhere(
  context: OperationContext,
  days: DueDays,
): Promise<OwedWork[]> {
  const found: OwedWork[] = [];
  for (const read of readers) found.push(...(await read(context, days)));
  return found.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
