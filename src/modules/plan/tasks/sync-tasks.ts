import { centreSettingsOf } from '#modules/directory/public.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Deadline, Period } from '../deadline/types.ts';
import { type DesiredTask, desiredTasks } from './desired-tasks.ts';
import { resolvePeople } from './resolve-people.ts';

export interface SyncedTasks {
  added: number;
  withdrawn: number;
}

/**
 * Makes the tasks of items agree with their deadlines, schedules and people. What was closed stays as it is;
 * an open task that nothing calls for any more is withdrawn (removed when nothing hangs on it).
 *
 * @param itemIds - items that changed; all of the plan's when absent.
 */
export async function syncTasks(
  context: OperationContext,
  planId: string,
  itemIds?: readonly string[],
): Promise<SyncedTasks> {
  const { trx, actor, now } = context;
  const plan = await trx
    .selectFrom('plan')
    .select(['starts_on', 'ends_on'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const period: Period = [plan.starts_on, plan.ends_on];
  const { evidenceForContinuous } = await centreSettingsOf(context);
  const items = await trx
    .selectFrom('plan_item')
    .select(['id', 'deadline_reading', 'removed_at'])
    .where('plan_id', '=', planId)
    .$if(itemIds !== undefined, (q) =>
      q.where('id', 'in', [...(itemIds ?? []), '00000000-0000-0000-0000-000000000000']),
    )
    .execute();
  const ids = items.map(({ id }) => id);
  if (ids.length === 0) return { added: 0, withdrawn: 0 };
  const dates = await trx
    .selectFrom('plan_item_date')
    .select(['id', 'item_id', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('item_id', 'in', ids)
    .execute();
  const existing = await trx
    .selectFrom('task')
    .select(['id', 'item_id', 'origin', 'starts_on', 'due_on', 'state'])
    .where('item_id', 'in', ids)
    .where('origin', '<>', 'carried')
    .where('state', '<>', 'withdrawn')
    .execute();

  const wanted = items.flatMap(({ id, deadline_reading, removed_at }) =>
    removed_at
      ? []
      : desiredTasks(
          deadline_reading as Deadline | null,
          dates.filter(({ item_id }) => item_id === id),
          { period, evidenceForContinuous },
        ).map((task) => ({ itemId: id, task })),
  );
  const wantedKeys = new Set(wanted.map(({ itemId, task }) => keyOf(itemId, task)));
  const existingKeys = new Set(existing.map((row) => keyOf(row.item_id, fromRow(row))));

  const surplus = existing.filter(
    (row) => row.state === 'open' && !wantedKeys.has(keyOf(row.item_id, fromRow(row))),
  );
  await withdraw(
    trx,
    surplus.map(({ id }) => id),
    now,
  );
  const missing = wanted.filter(({ itemId, task }) => !existingKeys.has(keyOf(itemId, task)));
  for (let start = 0; start < missing.length; start += 500) {
    await trx
      .insertInto('task')
      .values(
        missing.slice(start, start + 500).map(({ itemId, task }) => ({
          centre_id: actor.centreId,
          plan_id: planId,
          item_id: itemId,
          origin: task.origin,
          starts_on: task.startsOn,
          due_on: task.dueOn,
          item_date_id: task.itemDateId ?? null,
        })),
      )
      .execute();
  }
  await assignPeople(context, planId, ids);
  return { added: missing.length, withdrawn: surplus.length };
}

/** Gives the open tasks of the items to the people who answer for them. */
async function assignPeople(
  context: OperationContext,
  planId: string,
  itemIds: readonly string[],
): Promise<void> {
  const { trx, actor, today } = context;
  const peopleOf = await resolvePeople(context, planId);
  const open = await trx
    .selectFrom('task')
    .select(['id', 'item_id', 'due_on'])
    .where('item_id', 'in', itemIds)
    .where('state', '=', 'open')
    .execute();
  if (open.length === 0) return;
  await trx
    .deleteFrom('task_person')
    .where(
      'task_id',
      'in',
      open.map(({ id }) => id),
    )
    .execute();
  // What is late is due to whoever has it today.
  const rows = open.flatMap(({ id, item_id, due_on }) =>
    peopleOf(item_id, due_on < today ? today : due_on).map((person) => ({
      centre_id: actor.centreId,
      task_id: id,
      person_id: person,
    })),
  );
  for (let start = 0; start < rows.length; start += 500) {
    await trx
      .insertInto('task_person')
      .values(rows.slice(start, start + 500))
      .execute();
  }
}

async function withdraw(
  trx: OperationContext['trx'],
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom('task')
    .where('id', 'in', ids)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('evidence').select('id').whereRef('evidence.task_id', '=', 'task.id'),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('task as later')
            .select('id')
            .whereRef('later.carried_from_id', '=', 'task.id'),
        ),
      ),
    )
    .execute();
  await trx
    .updateTable('task')
    .set({ state: 'withdrawn', updated_at: now })
    .where('id', 'in', ids)
    .execute();
}

interface TaskRow {
  origin: string;
  starts_on: string | null;
  due_on: string;
}

const fromRow = ({ origin, starts_on, due_on }: TaskRow) => ({
  origin,
  startsOn: starts_on,
  dueOn: due_on,
});

function keyOf(
  itemId: string,
  { origin, startsOn, dueOn }: Pick<DesiredTask, 'startsOn' | 'dueOn'> & { origin: string },
): string {
  return `${itemId} ${origin} ${startsOn} ${dueOn}`;
}
