import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { loadSection } from '../../sections/load-section.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { isEmptyRule, sectionRule } from '../../sections/schema.ts';

export const setRule = defineOperation({
  name: 'section.set-rule',
  summary:
    'Says who belongs to a section by itself («all teachers of mathematics»); null for nobody.',
  input: z.object({ id: z.uuid(), rule: sectionRule.nullable() }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: sectionPermissions['section.set-rule'],
  http: { method: 'put', path: '/sections/{id}/rule' },
  load: loadSection,
  version: (target) => target.version,
  async run(context, { id, rule }) {
    const { trx, target, audit } = context;
    await requireKnown(context, 'organisation', rule?.organisationIds ?? [], 'rule');
    const kept = rule && !isEmptyRule(rule) ? rule : null;
    const version = target.version + 1;
    await trx
      .updateTable('section')
      .set({ rule: kept && JSON.stringify(kept), version })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      ...changesOf({ rule: target.rule }, { rule: kept }),
    });
    return { id, version };
  },
});
