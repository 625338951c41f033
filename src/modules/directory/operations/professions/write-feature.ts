import { z } from 'zod';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { type FeatureFields, featureFields } from '../../professions/schema.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { inOrder, orderProblem } from '../../sections/schema.ts';

const output = z.object({ id: z.uuid(), featureId: z.uuid(), version: z.number().int() });

export const addFeature = defineOperation({
  name: 'organisation.feature.add',
  summary:
    'Adds what an institution has: a training centre, a laboratory, a status by order with topic and term.',
  input: featureFields.extend({ id: z.uuid() }).refine(inOrder, orderProblem),
  output,
  permission: organisationPermissions['organisation.feature.add'],
  http: { method: 'post', path: '/organisations/{id}/features', status: 201 },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, ...fields }) {
    const { trx, actor, target, audit } = context;
    await requireGood(context, fields, null);
    const row = await trx
      .insertInto('organisation_feature')
      .values({ centre_id: actor.centreId, organisation_id: id, ...rowOf(fields) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await setProfessions(context, row.id, fields.professionIds);
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      after: { feature: fields.kind, ...fields },
    });
    return { id, featureId: row.id, version: await touchOrganisation(context, target) };
  },
});

const { shape } = featureFields;

export const updateFeature = defineOperation({
  name: 'organisation.feature.update',
  summary:
    'Changes what is written about a training centre, a laboratory, a status; fields that are left out stay.',
  input: z.object({
    id: z.uuid(),
    featureId: z.uuid(),
    kind: shape.kind.optional(),
    title: shape.title.unwrap().optional(),
    topic: shape.topic.unwrap().optional(),
    equipment: shape.equipment.unwrap().optional(),
    orderNumber: shape.orderNumber.unwrap().optional(),
    orderOn: shape.orderOn.unwrap().optional(),
    since: shape.since.unwrap().optional(),
    until: shape.until.unwrap().optional(),
    note: shape.note.unwrap().optional(),
    professionIds: shape.professionIds.unwrap().optional(),
  }),
  output,
  permission: organisationPermissions['organisation.feature.update'],
  http: { method: 'patch', path: '/organisations/{id}/features/{featureId}' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, featureId, ...given }) {
    const { trx, target, audit } = context;
    const before = await loadFeature(context, id, featureId);
    const after = { ...before, ...given };
    if (!inOrder(after)) throw refuse('professions.period');
    await requireGood(context, after, before.kind);
    await trx
      .updateTable('organisation_feature')
      .set((eb) => ({ ...rowOf(after), version: eb('version', '+', 1) }))
      .where('id', '=', featureId)
      .execute();
    await setProfessions(context, featureId, after.professionIds);
    const changes = changesOf(
      { feature: before.kind, ...before },
      { feature: after.kind, ...after },
    );
    audit({ objectType: 'organisation', objectId: id, objectName: target.label, ...changes });
    return { id, featureId, version: await touchOrganisation(context, target) };
  },
});

export const removeFeature = defineOperation({
  name: 'organisation.feature.remove',
  summary: 'Removes what was written down by mistake; what ended gets its last day instead.',
  input: z.object({ id: z.uuid(), featureId: z.uuid() }),
  output,
  permission: organisationPermissions['organisation.feature.remove'],
  http: { method: 'delete', path: '/organisations/{id}/features/{featureId}' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, featureId }) {
    const { trx, target, audit } = context;
    const before = await loadFeature(context, id, featureId);
    await trx.deleteFrom('organisation_feature').where('id', '=', featureId).execute();
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before: { feature: before.kind, ...before },
    });
    return { id, featureId, version: await touchOrganisation(context, target) };
  },
});

function rowOf({ orderNumber, orderOn, professionIds: _, ...fields }: FeatureFields) {
  return { ...fields, order_number: orderNumber, order_on: orderOn };
}

async function loadFeature(
  { trx }: OperationContext,
  id: string,
  featureId: string,
): Promise<FeatureFields> {
  const row = await trx
    .selectFrom('organisation_feature')
    .select([
      'kind',
      'title',
      'topic',
      'equipment',
      'order_number as orderNumber',
      'order_on as orderOn',
      'since',
      'until',
      'note',
    ])
    .where('id', '=', featureId)
    .where('organisation_id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const professions = await trx
    .selectFrom('feature_profession')
    .select('profession_id')
    .where('feature_id', '=', featureId)
    .orderBy('profession_id')
    .execute();
  return { ...row, professionIds: professions.map((profession) => profession.profession_id) };
}

async function setProfessions(
  { trx, actor }: OperationContext,
  featureId: string,
  ids: readonly string[],
) {
  await trx.deleteFrom('feature_profession').where('feature_id', '=', featureId).execute();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  await trx
    .insertInto('feature_profession')
    .values(
      wanted.map((id) => ({ centre_id: actor.centreId, feature_id: featureId, profession_id: id })),
    )
    .execute();
}

/** @param before the kind as it is: one that stays is not asked about again */
async function requireGood(
  context: OperationContext,
  fields: FeatureFields,
  before: string | null,
) {
  await requireKnown(context, 'profession', fields.professionIds, 'professionIds');
  if (fields.kind === before) return;
  const { pack } = context.centre;
  if (!directoryPackOf(pack).featureKinds.some(({ key }) => key === fields.kind))
    throw new AppError('invalid', {
      fields: [{ path: 'kind', code: 'unknown', message: 'the pack has no such key' }],
    });
}
