import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { cellText, period, planKinds } from '../schema.ts';

/** Begins an empty plan with one chapter, to be written here. */
export const createPlan = defineOperation({
  name: 'plan.create',
  summary: 'Begin an empty plan',
  input: z.object({
    kind: z.enum(planKinds),
    title: cellText.min(1).max(500),
    period,
    chapterTitle: cellText.max(1000).default(''),
  }),
  permission: planPermissions['plan.create'],
  load: nothingToLoad,
  run: async ({ trx, actor, audit }, { kind, title, period: [startsOn, endsOn], chapterTitle }) => {
    const { id: planId } = await trx
      .insertInto('plan')
      .values({
        centre_id: actor.centreId,
        kind,
        title,
        starts_on: startsOn,
        ends_on: endsOn,
        created_by: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: chapterId } = await trx
      .insertInto('plan_chapter')
      .values({
        centre_id: actor.centreId,
        plan_id: planId,
        position: 1,
        number: 'I',
        title: chapterTitle,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'plan',
      objectId: planId,
      objectName: title,
      after: { kind, startsOn, endsOn },
    });
    return { planId, chapterId, version: 1 };
  },
  http: { method: 'post', path: '/plans', status: 201 },
});
