import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** A name as plans print it («Прізвище І.Б.») → the person, for every name and alias of the centre. */
export type PeopleByName = ReadonlyMap<string, string>;

/** Names are the same whatever their spaces, dots and case. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.\u00a0]+/g, '')
    .replace(/[’ʼ`]/g, "'");
}

/** All names and aliases of the centre's people. */
export async function peopleByName(db: Db): Promise<PeopleByName> {
  const people = await db.selectFrom('person').select(['id', 'short_name', 'aliases']).execute();
  const byName = new Map<string, string>();
  for (const person of people)
    for (const alias of person.aliases) byName.set(nameKey(alias), person.id);
  for (const person of people) byName.set(nameKey(person.short_name), person.id);
  return byName;
}

/**
 * Adds the people whom a plan names and the directory doesn't know yet, by their short names.
 * @returns the map with them in it.
 */
export async function addPeople(
  db: Db,
  centreId: string,
  known: PeopleByName,
  names: Iterable<string>,
): Promise<{ people: PeopleByName; added: { id: string; name: string }[] }> {
  const wanted = new Map<string, string>();
  for (const name of names) if (!known.has(nameKey(name))) wanted.set(nameKey(name), name);
  if (wanted.size === 0) return { people: known, added: [] };
  const added = await db
    .insertInto('person')
    .values(
      [...wanted.values()].map((name) => ({
        centre_id: centreId,
        short_name: name,
        ...partsOf(name),
      })),
    )
    .returning(['id', sql<string>`short_name`.as('name')])
    .execute();
  const people = new Map(known);
  for (const { id, name } of added) people.set(nameKey(name), id);
  return { people, added };
}

/** «Прізвище І.Б.» → family name and initials; the rest is filled in by the directory. */
function partsOf(shortName: string): {
  family_name: string;
  given_name: string;
  patronymic: string;
} {
  const [family = shortName, initials = ''] = shortName.split(/\s+(?=\S+$)/);
  const [given = '', patronymic = ''] = initials.split('.').filter(Boolean);
  const dotted = (letter: string) => (letter ? `${letter}.` : '');
  return { family_name: family, given_name: dotted(given), patronymic: dotted(patronymic) };
}
