import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import { type DirectoryAsRead, readRoleHolders } from './role-holders.ts';

/** Who answers for an item of the plan when something of it is due on a day; roles are read for that day. */
export type ItemPeople = (itemId: string, day: string) => readonly string[];

interface Item {
  text: string;
  parentId: string | null;
  parties: { personId: string | null; role: string | null }[];
}

/**
 * Resolves who answers for the items of a plan on any day: named people; roles as `readRoleHolders` says, narrowed by
 * the institutions and directions that the item (else the item that contains it) names; an item whose cell is empty
 * inherits from the item that contains it.
 *
 * @param directory - the tables of the directory as they were or would be, instead of as they are
 * @param itemIds - the items that will be asked about; all of the plan's when absent
 */
export async function resolvePeople(
  caller: Scope | OperationContext,
  planId: string,
  { directory, itemIds }: { directory?: DirectoryAsRead; itemIds?: readonly string[] } = {},
): Promise<ItemPeople> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  const wanted =
    itemIds === undefined
      ? sql<boolean>`true`
      : sql<boolean>`exists (select from plan_item asked
          where asked.id = any(${itemIds}::uuid[]) and asked.plan_id = plan_item.plan_id
            and (asked.path = plan_item.path or asked.path like plan_item.path || '.%'))`;
  const rows = await db
    .selectFrom('plan_item')
    .select(['id', 'parent_id as parentId', 'text'])
    .where('plan_id', '=', planId)
    .where(wanted)
    .execute();
  const items = new Map<string, Item>(
    rows.map(({ id, parentId, text }) => [id, { parentId, text, parties: [] }]),
  );
  const parties = await db
    .selectFrom('plan_item_party')
    .innerJoin('plan_item', 'plan_item.id', 'plan_item_party.item_id')
    .select([
      'plan_item_party.item_id as itemId',
      'plan_item_party.person_id as personId',
      'plan_item_party.role',
    ])
    .where('plan_item.plan_id', '=', planId)
    .where(wanted)
    .orderBy('plan_item_party.position')
    .execute();
  for (const { itemId, ...party } of parties) items.get(itemId)?.parties.push(party);
  const holders = await readRoleHolders(
    caller,
    parties.flatMap(({ role }) => role ?? []),
    directory,
  );
  /** The texts that may narrow a role: the item's own, then those of the items around it. */
  const textsOf = (item: Item): string[] => {
    const around = item.parentId ? items.get(item.parentId) : undefined;
    return [item.text, ...(around ? textsOf(around) : [])];
  };
  return (itemId, day) => {
    let item = items.get(itemId);
    const texts = item ? textsOf(item) : [];
    while (item && item.parties.length === 0)
      item = item.parentId ? items.get(item.parentId) : undefined;
    const people = (item?.parties ?? []).flatMap(({ personId, role }) =>
      personId ? [personId] : role ? holders(role, { day, texts }) : [],
    );
    return [...new Set(people)];
  };
}
