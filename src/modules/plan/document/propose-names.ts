import type { KnownPerson } from '../reading/people/known-person.ts';
import { matchPerson } from '../reading/people/match.ts';
import type { ReadItem, Reading } from '../reading/types.ts';

/** A name of a plan with whom it could mean, for the person to confirm. */
export interface ProposedName {
  name: string;
  /** Items that it answers for. */
  items: number;
  /** Somebody of the directory, beyond doubt. */
  personId: string | null;
  /** People of the directory who could be meant. */
  candidates: { id: string; name: string }[];
  /** Other names of the plan that look like the same person written in full. */
  sameAs: string[];
}

/** Matches the names of a reading against the directory and against each other, in the order of their weight. */
export function proposeNames(reading: Reading, directory: readonly KnownPerson[]): ProposedName[] {
  const counted = [...countNames(reading)].sort(
    ([a, x], [b, y]) => y - x || a.localeCompare(b, 'uk'),
  );
  const ofPlan = counted.map(([name]) => ({ id: name, name }));
  return counted.map(([name, items]) => {
    const match = matchPerson(name, directory);
    const known = match.status === 'matched' ? (match.person?.id ?? null) : null;
    const alike = matchPerson(
      name,
      ofPlan.filter(
        (other) =>
          other.name !== name && (counted.find(([n]) => n === other.name)?.[1] ?? 0) >= items,
      ),
    );
    return {
      name,
      items,
      personId: known,
      candidates: known
        ? []
        : match.candidates.map((person) => ({ id: person.id, name: person.name })),
      sameAs: known ? [] : alike.candidates.map((other) => other.name),
    };
  });
}

function countNames(reading: Reading): Map<string, number> {
  const count = new Map<string, number>();
  const visit = (item: ReadItem) => {
    for (const name of new Set(item.responsible.people))
      count.set(name, (count.get(name) ?? 0) + 1);
    item.items.forEach(visit);
  };
  for (const { items } of reading.sections) items.forEach(visit);
  return count;
}
