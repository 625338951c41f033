import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { loadSection } from '../../sections/load-section.ts';
import { day } from '../../sections/schema.ts';

export const endSection = defineOperation({
  name: 'section.end',
  summary:
    'Says which day is a section’s last; null for one without an end. Its people stay in its history.',
  input: z.object({
    id: z.uuid(),
    until: day.nullable(),
    ground: z.string().trim().max(300).default(''),
  }),
  output: z.object({ id: z.uuid(), until: z.iso.date().nullable(), version: z.number().int() }),
  permission: sectionPermissions['section.end'],
  http: { method: 'post', path: '/sections/{id}/end' },
  load: loadSection,
  version: (target) => target.version,
  async run(context, { id, until, ground }) {
    const { trx, target, audit } = context;
    if (until !== null && until < target.fields.since)
      throw refuse('sections.ends-before-it-begins');
    const version = target.version + 1;
    await tellingLeaders(context, [id], async () => {
      await trx.updateTable('section').set({ until, version }).where('id', '=', id).execute();
    });
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      before: { until: target.fields.until },
      after: { until, ...(ground ? { ground } : {}) },
    });
    return { id, until, version };
  },
});
