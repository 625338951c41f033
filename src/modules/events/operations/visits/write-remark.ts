import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { type LoadedVisit, loadVisit, visitName } from '../../visits/load-visit.ts';
import { visitPermissions } from '../../visits/permissions.ts';

const input = z.object({ visitId: z.uuid(), text: z.string().trim().min(1).max(10_000) });
const output = z.object({ visitId: z.uuid(), remarkId: z.uuid() });

export const supplementNote = defineOperation({
  name: 'visit.note.supplement',
  summary: 'Adds a word to a signed note, which itself stays as it is.',
  input,
  output,
  permission: visitPermissions['visit.note.supplement'],
  http: { method: 'post', path: '/visits/{visitId}/note/supplements', status: 201 },
  load: loadVisit,
  async run(context, { text }) {
    if (context.target.note?.state !== 'signed') throw refuse('eventsVisits.note-not-signed');
    return remark(context, 'supplement', text);
  },
});

export const objectToNote = defineOperation({
  name: 'visit.note.object',
  summary: 'Writes what the institution does not agree with, beside a note that was offered to it.',
  input,
  output,
  permission: visitPermissions['visit.note.object'],
  http: { method: 'post', path: '/visits/{visitId}/note/objections', status: 201 },
  load: loadVisit,
  async run(context, { text }) {
    const state = context.target.note?.state ?? 'draft';
    if (state === 'draft') throw refuse('eventsVisits.note-not-offered');
    return remark(context, 'objection', text);
  },
});

async function remark(
  { trx, actor, target, audit, now }: OperationContext & { target: LoadedVisit },
  kind: 'objection' | 'supplement',
  text: string,
): Promise<z.output<typeof output>> {
  const { id } = await trx
    .insertInto('visit_remark')
    .values({
      centre_id: actor.centreId,
      visit_id: target.id,
      kind,
      text,
      by_name: actor.name,
      made_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  audit({
    objectType: 'visit',
    objectId: target.id,
    objectName: visitName(target),
    after: { [kind]: text },
  });
  return { visitId: target.id, remarkId: id };
}
