import { sql } from 'kysely';
import type { Window } from '#modules/plan/public.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { readKinds } from '../kinds/read-kinds.ts';

/** Events of an item of the plan within the days of one of its tasks. */
interface Asked {
  itemId: string;
  window: Window;
}

/** Whether another event of an item is still to come, or to be written down, within a task's days. */
export async function isToComeWithin(
  context: OperationContext,
  { itemId, exceptId, window }: Asked & { exceptId: string },
): Promise<boolean> {
  const found = await eventsWithin(context, { itemId, window })
    .where('e.id', '<>', exceptId)
    .where(
      // A draft whose days are over has not been, and will not be.
      sql<boolean>`((e.state = 'draft' and e.ends_on >= ${context.today}::date) or e.state = 'published'
        or (e.state = 'held' and not ${isComplete(await kindsWithMinutes(context))}))`,
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The last event of an item within a task's days of which everything is there; null where none is. */
export async function completedWithin(
  context: OperationContext,
  asked: Asked,
): Promise<{ on: string; result: string } | null> {
  const found = await eventsWithin(context, asked)
    .where('e.state', '=', 'held')
    .where(isComplete(await kindsWithMinutes(context)))
    .orderBy('e.ends_on', 'desc')
    .orderBy('e.id')
    .limit(1)
    .executeTakeFirst();
  return found ? { on: found.endsOn, result: found.title } : null;
}

/** Whether everything that its kind asks for is there of one event. */
export async function isEventComplete(
  context: OperationContext,
  eventId: string,
): Promise<boolean> {
  const found = await context.trx
    .selectFrom('event as e')
    .select('e.id')
    .where('e.id', '=', eventId)
    .where('e.state', '=', 'held')
    .where(isComplete(await kindsWithMinutes(context)))
    .executeTakeFirst();
  return found !== undefined;
}

const eventsWithin = ({ trx }: OperationContext, { itemId, window: { from, until } }: Asked) =>
  trx
    .selectFrom('event as e')
    .select(['e.id', 'e.title', 'e.ends_on as endsOn'])
    .where('e.plan_item_id', '=', itemId)
    .where('e.starts_on', '<=', until)
    .$if(from !== null, (q) => q.where('e.ends_on', '>=', from ?? ''));

/** Whether the held event `e` has all that its kind asks for: minutes that are approved, where there have to be any. */
const isComplete = (withMinutes: readonly string[]) =>
  sql<boolean>`(e.kind <> all(${withMinutes}::text[])
    or exists (select from minutes m where m.event_id = e.id and m.state = 'approved'))`;

async function kindsWithMinutes({ trx, actor }: OperationContext): Promise<string[]> {
  const kinds = await readKinds(trx, actor.centreId);
  return kinds.flatMap(({ key, settings }) => (settings.minutesDueDays === null ? [] : key));
}
