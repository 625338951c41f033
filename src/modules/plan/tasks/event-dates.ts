import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { containing } from '#platform/query/containing.ts';
import { loadItem } from '../operations/load-item.ts';
import { debtOf } from '../queries/debts.ts';
import { readings } from './desired-tasks.ts';
import { syncTasks } from './sync-tasks.ts';

/** When an event takes place: closed interval of days. */
export interface EventDays {
  startsOn: string;
  endsOn: string;
  /** What the date is, as people call it. */
  note: string;
}

/** Kinds of deadline that leave the days to somebody else; the others name their windows themselves. */
const leavesDays = new Set(['scheduled', 'relative', 'on_demand', 'unreadable']);

/**
 * Gives an item the date of the event that it promised: its debt is paid.
 *
 * @returns the date's id; null for an item whose deadline names its days itself.
 * @throws AppError `refused` (`plan.date-outside-period`); `plan.item-unknown` for an absent, foreign or removed item.
 */
export async function scheduleItem(
  context: OperationContext,
  itemId: string,
  { startsOn, endsOn, note }: EventDays,
): Promise<string | null> {
  const { trx, actor, now } = context;
  const item = await loadItem(context, itemId);
  if (!item || item.removedAt) throw refuse('plan.item-unknown');
  const parts = item.deadlineReading ? readings(item.deadlineReading) : [];
  if (parts.length > 0 && !parts.some(({ kind }) => leavesDays.has(kind))) return null;
  const [start, end] = item.plan.period;
  if (endsOn < start || startsOn > end) throw refuse('plan.date-outside-period', { start, end });
  const { id } = await trx
    .insertInto('plan_item_date')
    .values({
      centre_id: actor.centreId,
      item_id: itemId,
      starts_on: startsOn,
      ends_on: endsOn,
      note,
      created_by: actor.userId,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await syncTasks(context, item.planId, [itemId]);
  return id;
}

/** Takes back the date that an event gave: the item owes one again. What was closed stays. */
export async function unscheduleItem(context: OperationContext, dateId: string): Promise<void> {
  const { trx } = context;
  const date = await trx
    .deleteFrom('plan_item_date')
    .where('id', '=', dateId)
    .returning('item_id')
    .executeTakeFirst();
  const item = date ? await loadItem(context, date.item_id) : null;
  if (item) await syncTasks(context, item.planId, [item.id]);
}

/** An item that an event may fulfil. */
export interface PromisedItem {
  id: string;
  number: string | null;
  text: string;
  planId: string;
  planTitle: string;
  /** Waits for the days of a separate schedule, and none were given. */
  isDebt: boolean;
}

/** What an event on a day may fulfil: items of plans that are alive on it, debts before the others. */
export async function promisedItems(
  { db }: { db: OperationContext['trx'] },
  { on, q, limit = 50 }: { on: string; q?: string; limit?: number },
): Promise<PromisedItem[]> {
  const rows = await db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select([
      'item.id',
      'item.number',
      'item.text',
      'plan.id as planId',
      'plan.title as planTitle',
      debtOf().as('isDebt'),
    ])
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', 'closed')
    .where('plan.starts_on', '<=', on)
    .where('plan.ends_on', '>=', on)
    .$if(Boolean(q), (found) => found.where('item.text', 'ilike', containing(q ?? '')))
    .orderBy('isDebt', 'desc')
    .orderBy('plan.starts_on', 'desc')
    .orderBy('item.path')
    .limit(limit)
    .execute();
  return rows;
}
