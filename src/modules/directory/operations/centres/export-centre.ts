import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { askToStop, endWork, planWork } from '#platform/jobs/background-work.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { workOnExport } from '../../centres/export-job.ts';
import { exportWork, madePackage, selectExports } from '../../centres/exports.ts';
import { centrePermissions } from '../../permissions/centres.ts';

export const startExport = defineOperation({
  name: 'centre.export',
  summary: 'Begins a package with the whole centre, to be taken to another server.',
  input: z.object({}),
  output: z.object({ id: z.uuid() }),
  permission: centrePermissions['centre.export'],
  http: { method: 'post', path: '/centre/exports', status: 202 },
  load: async ({ trx, actor }) =>
    (await trx
      .selectFrom('centre')
      .select('short_name as name')
      .where('id', '=', actor.centreId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  async run({ trx, actor, target, today, audit, enqueue }) {
    const busy = await selectExports(trx)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst();
    if (busy) throw refuse('centres.export-goes-on');
    const id = await planWork(trx, {
      centreId: actor.centreId,
      kind: exportWork,
      title: `${target.name} ${today}`,
      createdBy: actor.userId,
    });
    enqueue(workOnExport, { workId: id });
    audit({ objectType: 'centre', objectId: actor.centreId, objectName: target.name });
    return { id };
  },
});

export const stopExport = defineOperation({
  name: 'centre.stop-export',
  summary: 'Stops a package that is being made; nothing is left of it.',
  input: z.object({ id: z.uuid() }),
  permission: centrePermissions['centre.stop-export'],
  http: { method: 'post', path: '/centre/exports/{id}/stop', status: 204 },
  load: async ({ trx }, { id }) =>
    (await selectExports(trx).where('background_work.id', '=', id).executeTakeFirst()) ?? null,
  async run({ trx, target, audit }) {
    await askToStop(trx, target.id);
    audit({ objectType: 'centre_export', objectId: target.id, objectName: target.title });
  },
});

/** Run by the job when the package is there. */
export const finishExport = defineOperation({
  name: 'centre.export-work',
  summary: 'Says that a package with the whole centre is ready.',
  input: z.object({ workId: z.uuid(), made: madePackage }),
  permission: centrePermissions['centre.export-work'],
  load: async ({ trx }, { workId }) =>
    (await selectExports(trx).where('background_work.id', '=', workId).executeTakeFirst()) ?? null,
  async run({ trx, target, audit }, { made }) {
    const done = target.total ?? target.done;
    await endWork(trx, target.id, { state: 'done', done, result: made });
    audit({
      objectType: 'centre_export',
      objectId: target.id,
      objectName: target.title,
      after: { rows: made.rows, files: made.files, size: made.size },
    });
  },
});
