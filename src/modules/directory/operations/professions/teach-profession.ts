import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { professionLabel } from '../../professions/load-profession.ts';
import { type TaughtFields, taughtFields } from '../../professions/schema.ts';
import { inOrder, orderProblem } from '../../sections/schema.ts';

const output = z.object({ id: z.uuid(), rowId: z.uuid(), version: z.number().int() });

export const addTaughtProfession = defineOperation({
  name: 'organisation.profession.add',
  summary:
    'Says that an institution teaches a profession: licence, volume, levels, dual form, from when.',
  input: taughtFields
    .extend({ id: z.uuid(), professionId: z.uuid() })
    .refine(inOrder, orderProblem),
  output,
  permission: organisationPermissions['organisation.profession.add'],
  http: { method: 'post', path: '/organisations/{id}/professions', status: 201 },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, professionId, ...fields }) {
    const { trx, actor, target, audit } = context;
    const profession = await trx
      .selectFrom('profession')
      .select(['code', 'title'])
      .where('id', '=', professionId)
      .executeTakeFirst();
    if (!profession)
      throw new AppError('invalid', {
        fields: [{ path: 'professionId', code: 'unknown', message: 'there is no such profession' }],
      });
    await requireRoom(context, { id, professionId, ...fields, except: null });
    const row = await trx
      .insertInto('organisation_profession')
      .values({
        centre_id: actor.centreId,
        organisation_id: id,
        profession_id: professionId,
        ...rowOf(fields),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      after: { profession: professionLabel(profession), ...fields },
    });
    return { id, rowId: row.id, version: await touchOrganisation(context, target) };
  },
});

const { shape } = taughtFields;

export const updateTaughtProfession = defineOperation({
  name: 'organisation.profession.update',
  summary:
    'Changes licence, volume, levels, dual form or days of a profession that an institution teaches.',
  input: z.object({
    id: z.uuid(),
    rowId: z.uuid(),
    levels: shape.levels.unwrap().optional(),
    licence: shape.licence.unwrap().optional(),
    licenceVolume: shape.licenceVolume.unwrap().optional(),
    dual: shape.dual.unwrap().optional(),
    since: shape.since.unwrap().optional(),
    until: shape.until.unwrap().optional(),
  }),
  output,
  permission: organisationPermissions['organisation.profession.update'],
  http: { method: 'patch', path: '/organisations/{id}/professions/{rowId}' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, rowId, ...given }) {
    const { trx, target, audit } = context;
    const { professionId, profession, ...before } = await taught(context, id, rowId);
    const after = { ...before, ...given };
    if (!inOrder(after)) throw refuse('professions.period');
    await requireRoom(context, { id, professionId, ...after, except: rowId });
    await trx
      .updateTable('organisation_profession')
      .set(rowOf(after))
      .where('id', '=', rowId)
      .execute();
    const changes = changesOf({ profession, ...before }, { profession, ...after });
    audit({ objectType: 'organisation', objectId: id, objectName: target.label, ...changes });
    return { id, rowId, version: await touchOrganisation(context, target) };
  },
});

export const removeTaughtProfession = defineOperation({
  name: 'organisation.profession.remove',
  summary:
    'Removes a profession that was written to an institution by mistake; one that ended gets its last day.',
  input: z.object({ id: z.uuid(), rowId: z.uuid() }),
  output,
  permission: organisationPermissions['organisation.profession.remove'],
  http: { method: 'delete', path: '/organisations/{id}/professions/{rowId}' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, rowId }) {
    const { trx, target, audit } = context;
    const { professionId: _, ...before } = await taught(context, id, rowId);
    await trx.deleteFrom('organisation_profession').where('id', '=', rowId).execute();
    audit({ objectType: 'organisation', objectId: id, objectName: target.label, before });
    return { id, rowId, version: await touchOrganisation(context, target) };
  },
});

function rowOf({ licenceVolume, ...fields }: TaughtFields) {
  return { ...fields, licence_volume: licenceVolume };
}

async function taught({ trx }: OperationContext, id: string, rowId: string) {
  const row = await trx
    .selectFrom('organisation_profession as op')
    .innerJoin('profession', 'profession.id', 'op.profession_id')
    .select([
      'profession.id as professionId',
      'profession.code',
      'profession.title',
      'op.levels',
      'op.licence',
      'op.licence_volume as licenceVolume',
      'op.dual',
      'op.since',
      'op.until',
    ])
    .where('op.id', '=', rowId)
    .where('op.organisation_id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const { code, title, ...fields } = row;
  return { ...fields, profession: professionLabel({ code, title }) };
}

/** @throws AppError `refused` (`professions.taught-already`) when it is taught on one of the days already. */
async function requireRoom(
  { trx }: OperationContext,
  asked: {
    id: string;
    professionId: string;
    since: string | null;
    until: string | null;
    except: string | null;
  },
) {
  const other = await trx
    .selectFrom('organisation_profession')
    .select('id')
    .where('organisation_id', '=', asked.id)
    .where('profession_id', '=', asked.professionId)
    .where((eb) => eb.or([eb('since', 'is', null), eb('since', '<=', asked.until ?? '2199-12-31')]))
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', asked.since ?? '1000-01-01')]))
    .$if(asked.except !== null, (q) => q.where('id', '!=', asked.except))
    .executeTakeFirst();
  if (other) throw refuse('professions.taught-already');
}
