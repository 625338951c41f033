import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { sectionPlace } from '../../sections/load-section.ts';
import { requireKnown } from '../../sections/require-known.ts';
import {
  inOrder,
  isEmptyRule,
  orderProblem,
  sectionFields,
  sectionRule,
} from '../../sections/schema.ts';
import {
  requireFreeName,
  requireSectionReferences,
  sectionRowOf,
} from '../../sections/write-section.ts';

const input = sectionFields
  .extend({
    rule: sectionRule.nullable().default(null),
    headId: z.uuid().nullable().default(null),
    curatorId: z.uuid().nullable().default(null),
  })
  .refine(inOrder, orderProblem);

export const createSection = defineOperation({
  name: 'section.create',
  summary:
    'Creates a section or another group by an order, with its head and curator when they are known.',
  input,
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: sectionPermissions['section.create'],
  http: { method: 'post', path: '/sections', status: 201 },
  load: async (context, given) => ({ place: await sectionPlace(context, null, given) }),
  async run(context, { rule, headId, curatorId, ...fields }) {
    const { trx, actor, audit } = context;
    await requireSectionReferences(context, fields);
    await requireKnown(context, 'person', [headId], 'headId');
    await requireKnown(context, 'person', [curatorId], 'curatorId');
    await requireKnown(context, 'organisation', rule?.organisationIds ?? [], 'rule');
    await requireFreeName(context, fields, null);
    const kept = rule && !isEmptyRule(rule) ? rule : null;
    const { id, version } = await trx
      .insertInto('section')
      .values({
        centre_id: actor.centreId,
        ...sectionRowOf(fields),
        rule: kept && JSON.stringify(kept),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    const leaders = [
      ...(headId ? [{ person_id: headId, role: 'head' }] : []),
      ...(curatorId ? [{ person_id: curatorId, role: 'curator' }] : []),
    ];
    if (leaders.length > 0)
      await tellingLeaders(context, [id], async () => {
        await trx
          .insertInto('section_member')
          .values(
            leaders.map((leader) => ({
              ...leader,
              centre_id: actor.centreId,
              section_id: id,
              since: fields.since,
              until: fields.until,
              ground: fields.orderNumber,
            })),
          )
          .execute();
      });
    audit({
      objectType: 'section',
      objectId: id,
      objectName: fields.name,
      before: null,
      after: { ...fields, rule: kept, headId, curatorId },
    });
    return { id, version };
  },
});
