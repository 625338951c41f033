import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { loadSection } from '../../sections/load-section.ts';
import { requireKnown } from '../../sections/require-known.ts';

export const exceptPerson = defineOperation({
  name: 'section.except',
  summary: 'Leaves a person out whom the rule of a section would count in.',
  input: z.object({
    id: z.uuid(),
    personId: z.uuid(),
    reason: z.string().trim().max(300).default(''),
  }),
  output: z.object({ id: z.uuid(), personId: z.uuid() }),
  permission: sectionPermissions['section.except'],
  http: { method: 'put', path: '/sections/{id}/exceptions/{personId}' },
  load: loadSection,
  async run(context, { id, personId, reason }) {
    const { trx, actor, target, audit } = context;
    await requireKnown(context, 'person', [personId], 'personId');
    await trx
      .insertInto('section_exception')
      .values({ centre_id: actor.centreId, section_id: id, person_id: personId, reason })
      .onConflict((c) => c.columns(['section_id', 'person_id']).doUpdateSet({ reason }))
      .execute();
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      before: null,
      after: { personId, reason },
    });
    return { id, personId };
  },
});

export const readmitPerson = defineOperation({
  name: 'section.readmit',
  summary: 'Lets the rule of a section count a person in again.',
  input: z.object({ id: z.uuid(), personId: z.uuid() }),
  output: z.object({ id: z.uuid(), personId: z.uuid() }),
  permission: sectionPermissions['section.readmit'],
  http: { method: 'delete', path: '/sections/{id}/exceptions/{personId}' },
  load: loadSection,
  async run({ trx, target, audit }, { id, personId }) {
    const removed = await trx
      .deleteFrom('section_exception')
      .where('section_id', '=', id)
      .where('person_id', '=', personId)
      .returning('reason')
      .executeTakeFirst();
    if (!removed) throw notFound();
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      before: { personId, reason: removed.reason },
      after: null,
    });
    return { id, personId };
  },
});
