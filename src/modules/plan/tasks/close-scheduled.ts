import type { OperationContext } from '#platform/operation/define.ts';
import { loadTask } from '../operations/load-task.ts';
import type { EvidenceInput } from '../schema.ts';
import { endTask } from './end-task.ts';
import { insertEvidence } from './insert-evidence.ts';
import { nearestWindow, type Window } from './nearest-window.ts';

export type { Window } from './nearest-window.ts';

/** An event that was held, as the item that promised it hears of it. */
export interface Fulfilled {
  itemId: string;
  /** The date that the event gave the item, if it did. */
  dateId: string | null;
  /** The day on which the event was held. */
  on: string;
  result: string;
  evidence: readonly EvidenceInput[];
  /** Whether other events that fulfil the item are still to come within a task's days. */
  moreWithin: (window: Window) => Promise<boolean>;
}

/**
 * Lets an event count towards the item that promised it. The task of its own date ends with it. Of an item that names its
 * days itself, the task in whose window the event was held (else the nearest) gets the evidence, and ends when no other
 * event of the item is still to come within the window: «протягом року» is done with the last session, not the first. What
 * has ended already gets the evidence too.
 *
 * @returns the task's id; null where the item has no task.
 */
export async function closeScheduled(
  context: OperationContext,
  { itemId, dateId, on, result, evidence, moreWithin }: Fulfilled,
): Promise<string | null> {
  const rows = await tasksOf(context, itemId);
  const own = rows.find((row) => dateId !== null && row.dateId === dateId);
  const found = own ?? windowOf(rows, on);
  const task = found ? await loadTask(context, found.id) : null;
  if (!task) return null;
  const goesOn = !own && (await moreWithin({ from: task.startsOn, until: task.dueOn }));
  if (task.state !== 'open' || goesOn) await insertEvidence(context, task.id, evidence);
  else await endTask(context, task, { state: 'done', result, reason: '', doneOn: on, evidence });
  return task.id;
}

/**
 * Ends the open task that waited for an event which will not be, when others have fulfilled it and none is still to come.
 *
 * @param on the day on which the event should have been
 * @param heldWithin what has fulfilled the item within a task's days; null while something is still to come, or nothing was
 */
export async function settleScheduled(
  context: OperationContext,
  {
    itemId,
    on,
    heldWithin,
  }: {
    itemId: string;
    on: string;
    heldWithin: (window: Window) => Promise<{ on: string; result: string } | null>;
  },
): Promise<void> {
  const found = windowOf(await tasksOf(context, itemId), on);
  const task = found?.open ? await loadTask(context, found.id) : null;
  const held = task && (await heldWithin({ from: task.startsOn, until: task.dueOn }));
  if (!held) return;
  const { on: doneOn, result } = held;
  await endTask(context, task, { state: 'done', result, reason: '', doneOn, evidence: [] });
}

interface TaskWindow extends Window {
  id: string;
  dateId: string | null;
  open: boolean;
}

async function tasksOf({ trx }: OperationContext, itemId: string): Promise<TaskWindow[]> {
  const rows = await trx
    .selectFrom('task')
    .select(['id', 'state', 'starts_on', 'due_on', 'item_date_id'])
    .where('item_id', '=', itemId)
    .where('state', 'in', ['open', 'done', 'partly'])
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    dateId: row.item_date_id,
    from: row.starts_on,
    until: row.due_on,
    open: row.state === 'open',
  }));
}

/** The task a day belongs to; one of another date only where it is that very date. */
const windowOf = (tasks: readonly TaskWindow[], on: string): TaskWindow | undefined =>
  nearestWindow(
    tasks.filter(
      ({ dateId, from, until }) => dateId === null || ((from ?? on) <= on && on <= until),
    ),
    on,
  );
