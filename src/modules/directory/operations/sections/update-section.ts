import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { loadSection, sectionPlace } from '../../sections/load-section.ts';
import { inOrder, sectionFields } from '../../sections/schema.ts';
import {
  requireFreeName,
  requireSectionReferences,
  sectionRowOf,
} from '../../sections/write-section.ts';

const { shape } = sectionFields;

/** Fields that are left out stay as they are. */
const input = z.object({
  id: z.uuid(),
  kind: shape.kind.optional(),
  name: shape.name.optional(),
  level: shape.level.optional(),
  organisationId: shape.organisationId.unwrap().optional(),
  directionId: shape.directionId.unwrap().optional(),
  audience: shape.audience.unwrap().optional(),
  topic: shape.topic.unwrap().optional(),
  product: shape.product.unwrap().optional(),
  orderNumber: shape.orderNumber.unwrap().optional(),
  orderOn: shape.orderOn.unwrap().optional(),
  since: shape.since.optional(),
  until: shape.until.unwrap().optional(),
  note: shape.note.unwrap().optional(),
});

export const updateSection = defineOperation({
  name: 'section.update',
  summary: 'Changes what is written about a section; fields that are left out stay.',
  input,
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: sectionPermissions['section.update'],
  http: { method: 'patch', path: '/sections/{id}' },
  // It has to be allowed where the section stands and where it is put.
  load: async (context, given) => {
    const section = await loadSection(context, given);
    if (!section) return null;
    const wanted = { ...section.fields, ...given };
    return { ...section, places: [section.place, await sectionPlace(context, section.id, wanted)] };
  },
  version: (target) => target.version,
  async run(context, { id, ...given }) {
    const { trx, target, audit } = context;
    const after = { ...target.fields, ...given };
    if (!inOrder(after))
      throw new AppError('invalid', {
        fields: [{ path: 'until', code: 'period-order', message: 'the end is before the start' }],
      });
    await requireSectionReferences(context, after);
    await requireFreeName(context, after, id);
    const version = target.version + 1;
    await tellingLeaders(context, [id], async () => {
      await trx
        .updateTable('section')
        .set({ ...sectionRowOf(after), version })
        .where('id', '=', id)
        .execute();
    });
    audit({
      objectType: 'section',
      objectId: id,
      objectName: after.name,
      ...changesOf(target.fields, after),
    });
    return { id, version };
  },
});
