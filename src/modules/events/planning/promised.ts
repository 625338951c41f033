import { scheduleItem, unscheduleItem } from '#modules/plan/public.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { EventFields } from './schema.ts';

/**
 * Lets the plan's item that promised an event have its days, and takes back those that it had: nothing for an event
 * without an item, or while only the month is known.
 *
 * @param dateId - the date that the event gave until now
 * @param fields - what the event says now; null when it gives no date any more (cancelled, removed)
 * @returns the date that the plan has now
 */
export async function giveDays(
  context: OperationContext,
  dateId: string | null,
  fields: EventFields | null,
): Promise<string | null> {
  if (dateId) await unscheduleItem(context, dateId);
  if (!fields?.planItemId || !fields.exact) return null;
  const { startsOn, endsOn, title } = fields;
  return scheduleItem(context, fields.planItemId, { startsOn, endsOn, note: title.slice(0, 1000) });
}
