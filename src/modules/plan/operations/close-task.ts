import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { evidenceInput, id, isoDate } from '../schema.ts';
import { endTask } from '../tasks/end-task.ts';
import { type LoadedTask, loadTask } from './load-task.ts';

const reason = z.string().trim().min(1).max(5000);
const result = z.string().trim().max(10_000).default('');
const evidence = z.array(evidenceInput).max(20).default([]);

/** How a task can end. What wasn't done, or was moved, says why. */
const outcome = z.discriminatedUnion('state', [
  z.object({ taskId: id, state: z.literal('done'), doneOn: isoDate.optional(), result, evidence }),
  z.object({
    taskId: id,
    state: z.literal('partly'),
    doneOn: isoDate.optional(),
    result: result.pipe(z.string().min(1)),
    evidence,
  }),
  z.object({ taskId: id, state: z.literal('moved'), movedTo: isoDate, reason, result, evidence }),
  z.object({
    taskId: id,
    state: z.literal('not_done'),
    reason,
    result,
    evidence,
    /** A date in the next period to which it is carried. */
    carryTo: isoDate.optional(),
  }),
]);

/** What a caller says of a task's end. */
export type TaskOutcome = z.input<typeof outcome>;

/** Ends a task with its result and evidence; a moved one gets a successor. */
export const closeTask = defineOperation({
  name: 'task.close',
  summary: 'Mark a task done, partly done, moved or not done, with result, reason and evidence',
  input: outcome,
  permission: planPermissions['task.close'],
  load: (context, { taskId }) => loadTask(context, taskId),
  version: ({ version }) => version,
  run: async (context, input) => {
    const { target, today } = context;
    if (target.state !== 'open') throw refuse('plan.task.already-closed');
    const doneOn = 'doneOn' in input && input.doneOn ? input.doneOn : today;
    if (doneOn > today) throw refuse('plan.task.done-in-future');
    const successorOn =
      input.state === 'moved'
        ? input.movedTo
        : input.state === 'not_done'
          ? input.carryTo
          : undefined;
    if (input.state === 'moved' && input.movedTo <= target.dueOn)
      throw refuse('plan.task.moved-to-past', { due: target.dueOn });
    await endTask(context, target, {
      state: input.state,
      result: input.result,
      reason: 'reason' in input ? input.reason : '',
      doneOn: input.state === 'done' || input.state === 'partly' ? doneOn : null,
      evidence: input.evidence,
      ...(successorOn ? { carriedTo: successorOn } : {}),
    });
    const successorId = successorOn ? await carry(context, target, successorOn) : null;
    return { taskId: target.id, version: target.version + 1, successorId };
  },
  http: { method: 'post', path: '/tasks/{taskId}/close' },
});

/** The successor belongs to the same people and remembers where it comes from. */
async function carry(
  { trx, actor }: OperationContext,
  task: LoadedTask,
  dueOn: string,
): Promise<string> {
  const { id: successorId } = await trx
    .insertInto('task')
    .values({
      centre_id: actor.centreId,
      plan_id: task.planId,
      item_id: task.itemId,
      origin: 'carried',
      due_on: dueOn,
      carried_from_id: task.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (task.personIds.length > 0) {
    await trx
      .insertInto('task_person')
      .values(
        task.personIds.map((person_id) => ({
          centre_id: actor.centreId,
          task_id: successorId,
          person_id,
        })),
      )
      .execute();
  }
  return successorId;
}
