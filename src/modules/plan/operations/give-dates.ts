import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { itemName, loadItem } from './load-item.ts';

const date = z
  .object({
    startsOn: isoDate,
    endsOn: isoDate.optional(),
    note: z.string().trim().max(1000).default(''),
  })
  .transform(({ startsOn, endsOn, note }) => ({ startsOn, endsOn: endsOn ?? startsOn, note }))
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { params: { code: 'period-order' } });

/** Gives dates of a separate schedule to an item: each becomes a task, and the debt is paid. */
export const giveDates = defineOperation({
  name: 'plan.date.add',
  summary: 'Give an item the dates of its separate schedule',
  input: z.object({ itemId: id, dates: z.array(date).min(1).max(100) }),
  permission: planPermissions['plan.date.add'],
  load: (context, { itemId }) => loadItem(context, itemId),
  run: async (context, { itemId, dates }) => {
    const { trx, actor, target, audit, now } = context;
    const [start, end] = target.plan.period;
    const outside = dates.find(({ startsOn, endsOn }) => endsOn < start || startsOn > end);
    if (outside) throw refuse('plan.date-outside-period', { start, end });
    await trx
      .insertInto('plan_item_date')
      .values(
        dates.map(({ startsOn, endsOn, note }) => ({
          centre_id: actor.centreId,
          item_id: itemId,
          starts_on: startsOn,
          ends_on: endsOn,
          note,
          created_by: actor.userId,
          created_at: now,
        })),
      )
      .execute();
    const tasks = await syncTasks(context, target.planId, [itemId]);
    audit({
      objectType: 'plan_item',
      objectId: itemId,
      objectName: itemName(target),
      after: { dates },
    });
    return { itemId, tasks: tasks.added };
  },
  http: { method: 'post', path: '/plan-items/{itemId}/dates', status: 201 },
});

/** Takes a date of the schedule back; its task goes, unless it was already ended. */
export const removeDate = defineOperation({
  name: 'plan.date.remove',
  summary: 'Take back a date of a separate schedule',
  input: z.object({ dateId: id }),
  permission: planPermissions['plan.date.remove'],
  load: async (context, { dateId }) => {
    const row = await context.trx
      .selectFrom('plan_item_date')
      .selectAll()
      .where('id', '=', dateId)
      .executeTakeFirst();
    const item = row ? await loadItem(context, row.item_id) : null;
    return row && item ? { item, date: row } : null;
  },
  run: async (context, { dateId }) => {
    const { trx, target, audit } = context;
    await trx.deleteFrom('plan_item_date').where('id', '=', dateId).execute();
    await syncTasks(context, target.item.planId, [target.item.id]);
    audit({
      objectType: 'plan_item',
      objectId: target.item.id,
      objectName: itemName(target.item),
      before: {
        startsOn: target.date.starts_on,
        endsOn: target.date.ends_on,
        note: target.date.note,
      },
    });
    return { itemId: target.item.id };
  },
  http: { method: 'delete', path: '/plan-item-dates/{dateId}' },
});
