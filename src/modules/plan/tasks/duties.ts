import type { Scope } from '#platform/query/define.ts';

/** What somebody owes beside the tasks of plans: a decision of a session, minutes, a line of a host's checklist. */
export interface Duty {
  id: string;
  text: string;
  /** Where it comes from («Протокол № 3 від 12.03.2026»). */
  from: string;
  /** The page on which it is ended. */
  href: string;
  dueOn: string | null;
  people: { id: string; name: string }[];
}

/** Whose duties are asked for, and until which day; of everybody without a person. */
export interface DutiesAsked {
  personId: string | undefined;
  until: string;
}

/** Whoever may see the plans sees everybody's, others their own: who asks has looked. */
type ReadDuties = (scope: Scope, asked: DutiesAsked) => Promise<Duty[]>;

const readers: ReadDuties[] = [];

/** Lets another module show what people owe to it in their week and on the director's screen. */
export function addDuties(read: ReadDuties): void {
  readers.push(read);
}

/** All that people owe beside tasks, what is due first at the top; what has no day comes last. */
export async function readDuties(scope: Scope, asked: DutiesAsked): Promise<Duty[]> {
  const found = await Promise.all(readers.map((read) => read(scope, asked)));
  return found.flat().sort((a, b) => byDay(a, b) || inOrder.compare(a.text, b.text));
}

/** Made once: making one takes longer than sorting a list. */
const inOrder = new Intl.Collator('uk');

function byDay({ dueOn: a }: Duty, { dueOn: b }: Duty): number {
  if (a === b) return 0;
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1;
}
