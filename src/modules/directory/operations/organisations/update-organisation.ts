import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadOrganisation } from '../../organisations/load-organisation.ts';
import { organisationFields, wholePoint } from '../../organisations/schema.ts';
import { fieldsRow, requireGoodFields } from '../../organisations/write-fields.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

/** Fields that are left out stay as they are. */
const { shape } = organisationFields;
type Shape = typeof shape;
const optional = Object.fromEntries(
  Object.entries(shape).map(([name, field]) => [
    name,
    (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
  ]),
) as { [K in keyof Shape]: z.ZodOptional<Shape[K] extends z.ZodDefault<infer F> ? F : Shape[K]> };

export const updateOrganisation = defineOperation({
  name: 'organisation.update',
  summary:
    'Changes kind, codes, contacts, map point, languages, size; fields that are left out stay.',
  input: z.object({ id: z.uuid(), ...optional }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: organisationPermissions['organisation.update'],
  http: { method: 'patch', path: '/organisations/{id}' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, ...given }) {
    const { trx, target, audit } = context;
    const after = { ...target.fields, ...given };
    if (!wholePoint(after))
      throw new AppError('invalid', {
        fields: [{ path: 'longitude', code: 'half-point', message: 'a point has two coordinates' }],
      });
    if (after.openedOn && target.closedOn && after.openedOn > target.closedOn)
      throw new AppError('invalid', {
        fields: [{ path: 'openedOn', code: 'period-order', message: 'it was closed before' }],
      });
    await requireGoodFields(context, after, { id, before: target.fields });
    const version = target.version + 1;
    await trx
      .updateTable('organisation')
      .set({ ...fieldsRow(after), version })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      ...changesOf(target.fields, after),
    });
    return { id, version };
  },
});
