import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** Item → the people who answer for it today, with roles resolved and empty cells inherited. */
export type ItemPeople = ReadonlyMap<string, readonly string[]>;

interface ItemOfPlan {
  id: string;
  parentId: string | null;
}

/**
 * Resolves who answers for the items of a plan: named people; roles as the centre has resolved them
 * (`plan_role_person`), else by the post that the role begins with («методисти …» are all methodists);
 * an item whose cell is empty inherits from the item that contains it.
 */
export async function resolvePeople(trx: Db, planId: string): Promise<ItemPeople> {
  const items = await trx
    .selectFrom('plan_item')
    .select(['id', 'parent_id as parentId'])
    .where('plan_id', '=', planId)
    .orderBy('path')
    .execute();
  const parties = await trx
    .selectFrom('plan_item_party')
    .innerJoin('plan_item', 'plan_item.id', 'plan_item_party.item_id')
    .select([
      'plan_item_party.item_id as itemId',
      'plan_item_party.person_id as personId',
      'plan_item_party.role',
    ])
    .where('plan_item.plan_id', '=', planId)
    .orderBy('plan_item_party.position')
    .execute();
  const holders = await roleHolders(
    trx,
    parties.flatMap(({ role }) => role ?? []),
  );
  const own = new Map<string, string[]>();
  for (const { itemId, personId, role } of parties) {
    const people = own.get(itemId) ?? [];
    people.push(...(personId ? [personId] : (holders.get(role ?? '') ?? [])));
    own.set(itemId, people);
  }
  return inherited(items, own);
}

/** A parent comes before its children, so one pass is enough. */
function inherited(items: readonly ItemOfPlan[], own: ReadonlyMap<string, string[]>): ItemPeople {
  const resolved = new Map<string, readonly string[]>();
  for (const { id, parentId } of items) {
    const people = own.get(id) ?? (parentId ? resolved.get(parentId) : undefined) ?? [];
    resolved.set(id, [...new Set(people)]);
  }
  return resolved;
}

/** Whom each role means: what the centre has said, else those whose post the role begins with. */
export async function roleHolders(
  trx: Db,
  roles: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const holders = new Map<string, string[]>();
  if (roles.length === 0) return holders;
  const said = await trx
    .selectFrom('plan_role_person')
    .select(['role', 'person_id'])
    .where('role', 'in', [...new Set(roles)])
    .execute();
  for (const { role, person_id } of said)
    holders.set(role, [...(holders.get(role) ?? []), person_id]);
  const unsaid = [...new Set(roles)].filter((role) => !holders.has(role));
  if (unsaid.length === 0) return holders;
  const people = await trx
    .selectFrom('person')
    .select(['id', 'post'])
    .where('post', '<>', '')
    .where((e) =>
      e.or([e('active_until', 'is', null), e('active_until', '>=', sql<string>`current_date`)]),
    )
    .execute();
  for (const role of unsaid) {
    const stem = stemOf(role);
    if (stem.length < 5) continue;
    const meant = people.filter(({ post }) => stemOf(post) === stem).map(({ id }) => id);
    if (meant.length > 0) holders.set(role, meant);
  }
  return holders;
}

/** The first word without its ending: «методисти за напрямками» and «методист» are the same post. */
function stemOf(words: string): string {
  const [first = ''] = words
    .trim()
    .toLowerCase()
    .split(/[\s,(]+/);
  return first.replace(/[аяиіїоуюеєыэёйь]+$/u, '').replace(/ів$|ам$|ами$|ов$/u, '');
}
