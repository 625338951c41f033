import type { Db } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';

/** Items of plans that are alive on a day and promise a form whose name holds the given text, in the plans' order. */
export function itemsPromising(
  db: Db,
  { form, on }: { form: string; on: string },
): Promise<{ id: string; number: string | null; text: string }[]> {
  return db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select(['item.id', 'item.number', 'item.text'])
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', 'closed')
    .where('plan.starts_on', '<=', on)
    .where('plan.ends_on', '>=', on)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('plan_item_form as form')
          .select('form.item_id')
          .whereRef('form.item_id', '=', 'item.id')
          .where('form.value', 'ilike', containing(form)),
      ),
    )
    .orderBy('plan.starts_on')
    .orderBy('plan.id')
    .orderBy('item.path')
    .execute();
}

/** Refuses items that are not the centre's. @throws AppError `invalid` (`planItemIds`, `unknown`). */
export async function requireItems(db: Db, itemIds: readonly string[]): Promise<void> {
  const known = await db
    .selectFrom('plan_item')
    .select('id')
    .where('id', 'in', itemIds)
    .where('removed_at', 'is', null)
    .execute();
  if (known.length < new Set(itemIds).size)
    throw new AppError('invalid', {
      fields: [{ path: 'planItemIds', code: 'unknown', message: 'there is no such item' }],
    });
}
