import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { checklistFields } from '../../visits/checklists.ts';
import { visitPermissions } from '../../visits/permissions.ts';

const output = z.object({ checklistId: z.uuid(), version: z.number().int() });

export const createChecklist = defineOperation({
  name: 'visit.checklist.create',
  summary: 'Adds a list of what visits look at; the first one stands in place of the pack’s.',
  input: checklistFields,
  output,
  permission: visitPermissions['visit.checklist.create'],
  http: { method: 'post', path: '/visit-checklists', status: 201 },
  load: nothingToLoad,
  async run(context, fields) {
    const { trx, actor, audit } = context;
    await requireFree(context, fields.name);
    const { id } = await trx
      .insertInto('visit_checklist')
      .values({ ...fields, centre_id: actor.centreId })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'visit_checklist',
      objectId: id,
      objectName: fields.name,
      after: fields,
    });
    return { checklistId: id, version: 1 };
  },
});

export const updateChecklist = defineOperation({
  name: 'visit.checklist.update',
  summary: 'Changes a list of what visits look at, or puts it away; visits keep what they have.',
  input: checklistFields.extend({ checklistId: z.uuid() }),
  output,
  permission: visitPermissions['visit.checklist.update'],
  http: { method: 'put', path: '/visit-checklists/{checklistId}' },
  load: async ({ trx }, { checklistId }: { checklistId: string }) =>
    (await trx
      .selectFrom('visit_checklist')
      .select(['name', 'lines', 'archived', 'version'])
      .where('id', '=', checklistId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  version: ({ version }) => version,
  async run(context, { checklistId, ...fields }) {
    const { trx, target, audit } = context;
    const { version: seen, ...before } = target;
    if (fields.name.toLowerCase() !== before.name.toLowerCase())
      await requireFree(context, fields.name);
    await trx
      .updateTable('visit_checklist')
      .set({ ...fields, version: seen + 1 })
      .where('id', '=', checklistId)
      .execute();
    audit({
      objectType: 'visit_checklist',
      objectId: checklistId,
      objectName: fields.name,
      ...changesOf(before, fields),
    });
    return { checklistId, version: seen + 1 };
  },
});

/** @throws AppError `refused` (`eventsVisits.checklist-taken`). */
async function requireFree({ trx }: OperationContext, name: string): Promise<void> {
  const taken = await trx
    .selectFrom('visit_checklist')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();
  if (taken) throw refuse('eventsVisits.checklist-taken');
}
