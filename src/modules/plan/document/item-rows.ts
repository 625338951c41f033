import { randomUUID } from 'node:crypto';
import type { ReadDeadline, ReadItem } from '../reading/types.ts';
import { childPath, type ItemPath } from './item-path.ts';
import { nameKey, type PeopleByName } from './match-people.ts';

export interface PlaceOfItems {
  centreId: string;
  planId: string;
  chapterId: string;
  parentId: string | null;
  path: ItemPath;
}

/** One item with everything that hangs on it, as rows for the database. */
export interface ItemRows {
  item: {
    id: string;
    centre_id: string;
    plan_id: string;
    chapter_id: string;
    parent_id: string | null;
    path: ItemPath;
    number: string | null;
    text: string;
    responsible: string;
    form: string;
    deadline: string;
    deadline_reading: string | null;
    extra: string;
    source: string;
    doubts: string;
  };
  parties: PartyRow[];
  forms: { centre_id: string; item_id: string; position: number; value: string }[];
}

export interface PartyRow {
  centre_id: string;
  item_id: string;
  position: number;
  person_id: string | null;
  role: string | null;
}

/** Read items and all below them, in the order of the document. */
export function itemRows(
  items: readonly ReadItem[],
  place: PlaceOfItems,
  people: PeopleByName,
): ItemRows[] {
  return items.flatMap((item, index) => {
    const id = randomUUID();
    const path = childPath(place.path, index + 1);
    const own: ItemRows = {
      item: {
        id,
        centre_id: place.centreId,
        plan_id: place.planId,
        chapter_id: place.chapterId,
        parent_id: place.parentId,
        path,
        number: item.number,
        text: item.text,
        responsible: item.responsible.raw,
        form: item.form.raw,
        deadline: item.deadline.raw,
        deadline_reading: deadlineJson(item.deadline),
        extra: JSON.stringify(item.extra ?? {}),
        source: JSON.stringify(item.source),
        doubts: JSON.stringify(item.doubts),
      },
      parties: partyRows(place.centreId, id, item.responsible, people),
      forms: formRows(place.centreId, id, item.form.values),
    };
    return [own, ...itemRows(item.items, { ...place, parentId: id, path }, people)];
  });
}

/** People first, then roles, as they stand in the cell; a name that nobody bears stays a role. */
export function partyRows(
  centreId: string,
  itemId: string,
  { people: names, roles }: { people: readonly string[]; roles: readonly string[] },
  people: PeopleByName,
): PartyRow[] {
  const parties = [
    ...names.map((name) => ({ person: people.get(nameKey(name)) ?? null, name })),
    ...roles.map((role) => ({ person: null, name: role })),
  ];
  const seen = new Set<string>();
  return parties
    .filter(({ person, name }) => {
      const key = person ?? name;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ person, name }, position) => ({
      centre_id: centreId,
      item_id: itemId,
      position,
      person_id: person,
      role: person ? null : name,
    }));
}

export function formRows(centreId: string, itemId: string, values: readonly string[]) {
  return values.map((value, position) => ({
    centre_id: centreId,
    item_id: itemId,
    position,
    value,
  }));
}

/** An empty cell has no reading, unless a heading above gave it («Вересень», «Щомісяця»). */
export function deadlineJson(deadline: ReadDeadline): string | null {
  if (deadline.kind === null) return null;
  const { raw, ...reading } = deadline;
  return JSON.stringify({ text: raw, ...reading });
}
