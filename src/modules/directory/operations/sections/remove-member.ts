import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { loadSection } from '../../sections/load-section.ts';

export const removeMember = defineOperation({
  name: 'section.remove-member',
  summary:
    'Takes back a role in a section that was given by mistake. One that was held is ended instead.',
  input: z.object({ id: z.uuid(), memberId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: sectionPermissions['section.remove-member'],
  http: { method: 'delete', path: '/sections/{id}/members/{memberId}' },
  load: loadSection,
  async run(context, { id, memberId }) {
    const { trx, target, audit } = context;
    const removed = await tellingLeaders(context, [id], () =>
      trx
        .deleteFrom('section_member')
        .where('section_id', '=', id)
        .where('id', '=', memberId)
        .returning(['person_id as personId', 'role', 'since', 'until', 'ground'])
        .executeTakeFirst(),
    );
    if (!removed) throw notFound();
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      before: removed,
      after: null,
    });
    return { id };
  },
});
