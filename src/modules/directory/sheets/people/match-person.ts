import type { RowCandidate, RowChoice } from '../checking/planned.ts';
import type { KnownPerson } from './known-people.ts';
import type { SaidPerson } from './person-values.ts';

export type Match =
  | { is: 'known'; person: KnownPerson }
  | { is: 'new' }
  | { is: 'doubt'; candidates: KnownPerson[] };

/**
 * Whom of the directory a row means. A key decides; else the name with the birth date or year; else the name with the
 * institution or the address. The name alone is a question for a person.
 */
export function matchPerson(
  said: SaidPerson,
  organisationId: string | null,
  found: readonly KnownPerson[],
): Match {
  const keyed = said.external !== null && found.find((one) => one.external_key === said.external);
  if (keyed) return { is: 'known', person: keyed };
  // Who has another key is another person.
  const open = found.filter(
    (one) =>
      said.external === null || one.external_key === null || one.external_key === said.external,
  );
  const possible = open.filter((one) => compareBirth(said, one) !== 'other');
  if (possible.length === 0) return { is: 'new' };
  const sameBirth = possible.filter((one) => compareBirth(said, one) === 'same');
  const [born] = sameBirth;
  if (born && sameBirth.length === 1) return { is: 'known', person: born };
  const pool = sameBirth.length > 1 ? sameBirth : possible;
  const near = pool.filter(
    (one) =>
      (organisationId !== null &&
        one.posts.some((post) => post.organisationId === organisationId)) ||
      (said.email !== null && one.email?.toLowerCase() === said.email),
  );
  const [nearest] = near;
  if (nearest && near.length === 1 && !said.brief) return { is: 'known', person: nearest };
  if (nearest && near.length === 1 && pool.length === 1) return { is: 'known', person: nearest };
  return { is: 'doubt', candidates: pool };
}

/** `other` when the dates or years contradict, `unknown` when one side doesn't say. */
function compareBirth(said: SaidPerson, known: KnownPerson): 'same' | 'other' | 'unknown' {
  const year = said.birthYear ?? (said.birthDate ? Number(said.birthDate.slice(0, 4)) : null);
  const knownYear =
    known.birth_year ?? (known.birth_date ? Number(known.birth_date.slice(0, 4)) : null);
  if (year === null || knownYear === null) return 'unknown';
  if (said.birthDate && known.birth_date)
    return said.birthDate === known.birth_date ? 'same' : 'other';
  return year === knownYear ? 'same' : 'other';
}

/** How a page names the people between whom a person has to choose. */
export function candidatesOf(people: readonly KnownPerson[], today: string): RowCandidate[] {
  return people.slice(0, 12).map((one) => {
    const posts = one.posts.filter(({ until }) => until === null || until >= today);
    return {
      id: one.id,
      name: [one.family_name, one.given_name, one.patronymic].filter(Boolean).join(' '),
      note: [
        one.birth_date ?? one.birth_year ?? '',
        ...posts.map(({ title, organisation }) => `${title}, ${organisation}`),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });
}

/** What a person has decided, over what the program found. @returns null when it doesn't fit what is there now */
export function decided(choice: RowChoice | null, found: readonly KnownPerson[]): Match | null {
  if (choice?.is === 'new') return { is: 'new' };
  const person = choice?.is === 'same' ? found.find(({ id }) => id === choice.id) : undefined;
  return person ? { is: 'known', person } : null;
}
