import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { agreementLabel, loadAgreement, loadPartner } from '../../partners/load-partner.ts';
import { type AgreementFields, agreementFields, agreementFile } from '../../partners/schema.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { inOrder, orderProblem } from '../../sections/schema.ts';

const output = z.object({ id: z.uuid(), version: z.number().int() });

export const createAgreement = defineOperation({
  name: 'agreement.create',
  summary: 'Adds an agreement with a partner: number, days, file, when to remind of its end.',
  input: agreementFields
    .extend({ partnerId: z.uuid(), file: agreementFile.optional() })
    .refine(inOrder, orderProblem),
  output,
  permission: organisationPermissions['agreement.create'],
  http: { method: 'post', path: '/partners/{partnerId}/agreements', status: 201 },
  load: (context, { partnerId }) => loadPartner(context, { id: partnerId }),
  async run(context, { partnerId, file, ...fields }) {
    const { trx, actor, target, audit } = context;
    await requireKnown(context, 'organisation', fields.organisationIds, 'organisationIds');
    const saved = file && (await saveFile(context, { name: file.name, bytes: file.content }));
    const made = await trx
      .insertInto('agreement')
      .values({
        centre_id: actor.centreId,
        partner_id: partnerId,
        ...rowOf(fields),
        file_id: saved?.id ?? null,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await writeInstitutions(context, made.id, fields.organisationIds);
    audit({
      objectType: 'agreement',
      objectId: made.id,
      objectName: agreementLabel(fields.number, target.fields.name),
      before: null,
      after: { ...fields, file: saved?.name ?? null },
    });
    return made;
  },
});

const { shape } = agreementFields;

export const updateAgreement = defineOperation({
  name: 'agreement.update',
  summary:
    'Changes an agreement; with a new last day its end is reminded of again. Fields that are left out stay.',
  input: z.object({
    id: z.uuid(),
    number: shape.number.unwrap().optional(),
    subject: shape.subject.unwrap().optional(),
    signedOn: shape.signedOn.unwrap().optional(),
    since: shape.since.unwrap().optional(),
    until: shape.until.unwrap().optional(),
    remindDays: shape.remindDays.unwrap().optional(),
    organisationIds: shape.organisationIds.unwrap().optional(),
    note: shape.note.unwrap().optional(),
    file: agreementFile.optional(),
  }),
  output,
  permission: organisationPermissions['agreement.update'],
  http: { method: 'patch', path: '/agreements/{id}' },
  load: loadAgreement,
  version: (target) => target.version,
  async run(context, { id, file, ...given }) {
    const { trx, target, audit } = context;
    const after = { ...target.fields, ...given };
    if (!inOrder(after)) throw refuse('partners.period');
    await requireKnown(context, 'organisation', given.organisationIds ?? [], 'organisationIds');
    const saved = file && (await saveFile(context, { name: file.name, bytes: file.content }));
    const again =
      after.until !== target.fields.until || after.remindDays !== target.fields.remindDays;
    const version = target.version + 1;
    await trx
      .updateTable('agreement')
      .set({
        ...rowOf(after),
        version,
        ...(saved && { file_id: saved.id }),
        ...(again && { reminded_on: null }),
      })
      .where('id', '=', id)
      .execute();
    if (given.organisationIds) await writeInstitutions(context, id, given.organisationIds);
    audit({
      objectType: 'agreement',
      objectId: id,
      objectName: agreementLabel(after.number, target.partnerName),
      ...changesOf({ ...target.fields, file: null }, { ...after, file: saved?.name ?? null }),
    });
    return { id, version };
  },
});

export const removeAgreement = defineOperation({
  name: 'agreement.remove',
  summary: 'Removes an agreement that was written down by mistake; one that ended stays.',
  input: z.object({ id: z.uuid() }),
  permission: organisationPermissions['agreement.remove'],
  http: { method: 'delete', path: '/agreements/{id}', status: 204 },
  load: loadAgreement,
  version: (target) => target.version,
  async run({ trx, target, audit }, { id }) {
    await trx.deleteFrom('agreement').where('id', '=', id).execute();
    audit({
      objectType: 'agreement',
      objectId: id,
      objectName: agreementLabel(target.fields.number, target.partnerName),
      before: target.fields,
    });
  },
});

async function writeInstitutions(
  { trx, actor }: OperationContext,
  agreementId: string,
  organisationIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('agreement_organisation').where('agreement_id', '=', agreementId).execute();
  const rows = [...new Set(organisationIds)].map((organisation_id) => ({
    centre_id: actor.centreId,
    agreement_id: agreementId,
    organisation_id,
  }));
  if (rows.length > 0) await trx.insertInto('agreement_organisation').values(rows).execute();
}

function rowOf({ signedOn, remindDays, organisationIds: _, ...fields }: AgreementFields) {
  return { ...fields, signed_on: signedOn, remind_days: remindDays };
}
