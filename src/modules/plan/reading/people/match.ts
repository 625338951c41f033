import { wordKey } from '../text/alphabet.ts';
import type { ReadItem, Reading } from '../types.ts';
import type { KnownPerson } from './known-person.ts';
import { findPeople } from './person-name.ts';

export interface PersonMatch {
  /** The name as the reading has it, «Прізвище І.Б.». */
  name: string;
  /** Who it is: certain (`matched`), likely (`similar`, to be confirmed), or nobody known (`new`). */
  status: 'matched' | 'similar' | 'new';
  person: KnownPerson | null;
  /** Others it could be, when more than one fits. */
  candidates: KnownPerson[];
}

/** Matches a name of the reading against known people and their aliases. */
export function matchPerson(name: string, known: readonly KnownPerson[]): PersonMatch {
  const exact = known.filter((person) =>
    spellings(person).some((spelling) => nameKey(spelling) === nameKey(name)),
  );
  if (exact.length === 1) return { name, status: 'matched', person: exact[0]!, candidates: [] };
  const similar =
    exact.length > 1
      ? exact
      : known.filter((person) => spellings(person).some((spelling) => isSimilar(spelling, name)));
  if (similar.length === 0) return { name, status: 'new', person: null, candidates: [] };
  return {
    name,
    status: 'similar',
    person: similar.length === 1 ? similar[0]! : null,
    candidates: similar,
  };
}

/** Brings certain matches in the whole reading to the known name; proposes the rest. */
export function matchReading(
  reading: Reading,
  known: readonly KnownPerson[],
): { reading: Reading; matches: PersonMatch[] } {
  const matches = new Map<string, PersonMatch>();
  const rename = (name: string): string => {
    const match = matches.get(name) ?? matchPerson(name, known);
    matches.set(name, match);
    return match.status === 'matched' ? match.person!.name : name;
  };
  const inItem = (item: ReadItem): ReadItem => ({
    ...item,
    responsible: { ...item.responsible, people: item.responsible.people.map(rename) },
    items: item.items.map(inItem),
  });
  const sections = reading.sections.map((section) => ({
    ...section,
    items: section.items.map(inItem),
  }));
  return { reading: { ...reading, sections }, matches: [...matches.values()] };
}

function spellings(person: KnownPerson): string[] {
  return [person.name, ...(person.aliases ?? [])];
}

function nameKey(name: string): string {
  return wordKey(findPeople(name)[0]?.name ?? name).replace(/[\s.]/g, '');
}

/** The same surname with fewer initials, another one of two, or one letter of difference. */
function isSimilar(a: string, b: string): boolean {
  const [surnameA = '', initialsA = ''] = splitName(a);
  const [surnameB = '', initialsB = ''] = splitName(b);
  if (surnameA === surnameB) {
    return (
      initialsA.startsWith(initialsB) ||
      initialsB.startsWith(initialsA) ||
      oneApart(initialsA, initialsB)
    );
  }
  return (
    initialsA === initialsB &&
    initialsA !== '' &&
    surnameA.length > 4 &&
    oneApart(surnameA, surnameB)
  );
}

function splitName(name: string): string[] {
  const found = findPeople(name)[0]?.name ?? name;
  return wordKey(found).replace(/\./g, '').split(' ');
}

/** One letter changed, added or lost. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
