import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { loadSection } from '../../sections/load-section.ts';
import { day } from '../../sections/schema.ts';

export const endMembers = defineOperation({
  name: 'section.end-members',
  summary: 'Says which day is the last of roles in a section; null takes an end back.',
  input: z.object({
    id: z.uuid(),
    memberIds: z.array(z.uuid()).min(1).max(2000),
    until: day.nullable(),
  }),
  output: z.object({ id: z.uuid(), ended: z.number().int() }),
  permission: sectionPermissions['section.end-members'],
  http: { method: 'post', path: '/sections/{id}/members/end' },
  load: loadSection,
  async run(context, { id, memberIds, until }) {
    const { trx, target, audit } = context;
    const ids = [...new Set(memberIds)];
    const rows = await trx
      .selectFrom('section_member')
      .select(['id', 'since', 'until', 'person_id as personId', 'role'])
      .where('section_id', '=', id)
      .where('id', 'in', ids)
      .forUpdate()
      .execute();
    if (rows.length < ids.length) throw notFound();
    if (until !== null && rows.some(({ since }) => since > until))
      throw refuse('sections.role-not-begun');
    await tellingLeaders(context, [id], async () => {
      await trx.updateTable('section_member').set({ until }).where('id', 'in', ids).execute();
    });
    for (const row of rows)
      audit({
        objectType: 'section',
        objectId: id,
        objectName: target.fields.name,
        before: { personId: row.personId, role: row.role, until: row.until },
        after: { personId: row.personId, role: row.role, until },
      });
    return { id, ended: rows.length };
  },
});
