import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { consultationPermissions } from '../../consultations/permissions.ts';
import {
  type Channel,
  type ConsultationFields,
  consultationChanges,
  consultationFields,
} from '../../consultations/schema.ts';
import { consultationColumns } from '../../consultations/write-consultation.ts';

const output = z.object({ consultationId: z.uuid(), version: z.number().int() });

/** What a consultation says, with its consultant filled in. */
const byCaller = ({ actor }: OperationContext, fields: ConsultationFields): ConsultationFields => ({
  ...fields,
  methodistId: fields.methodistId ?? actor.personId,
});

export const recordConsultation = defineOperation({
  name: 'consultation.record',
  summary: 'Records a consultation; its topic tells the item of the plan that it counts towards.',
  input: consultationFields,
  output,
  permission: consultationPermissions['consultation.record'],
  http: { method: 'post', path: '/consultations', status: 201 },
  load: async (context, fields) => ({ methodistId: byCaller(context, fields).methodistId }),
  async run(context, given) {
    const { trx, actor, audit, now } = context;
    const fields = byCaller(context, given);
    const { id, version } = await trx
      .insertInto('consultation')
      .values({
        ...(await consultationColumns(context, fields)),
        centre_id: actor.centreId,
        created_by: actor.userId,
        created_at: now,
        updated_at: now,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    audit({ objectType: 'consultation', objectId: id, objectName: fields.heldOn, after: fields });
    return { consultationId: id, version };
  },
});

const consultationId = z.object({ consultationId: z.uuid() });

export const updateConsultation = defineOperation({
  name: 'consultation.update',
  summary: 'Changes a consultation; fields that are left out stay.',
  input: consultationId.extend(consultationChanges.shape),
  output,
  permission: consultationPermissions['consultation.update'],
  http: { method: 'patch', path: '/consultations/{consultationId}' },
  load,
  version: ({ version }) => version,
  async run(context, { consultationId, ...changes }) {
    const { trx, target, audit, now } = context;
    const after = { ...target.fields, ...changes };
    const version = target.version + 1;
    await trx
      .updateTable('consultation')
      .set({ ...(await consultationColumns(context, after)), updated_at: now, version })
      .where('id', '=', consultationId)
      .execute();
    const changed = changesOf(target.fields, after);
    if (changed)
      audit({
        objectType: 'consultation',
        objectId: consultationId,
        objectName: after.heldOn,
        ...changed,
      });
    return { consultationId, version };
  },
});

export const removeConsultation = defineOperation({
  name: 'consultation.remove',
  summary: 'Removes a consultation that was recorded by mistake.',
  input: consultationId,
  permission: consultationPermissions['consultation.remove'],
  http: { method: 'delete', path: '/consultations/{consultationId}', status: 204 },
  load,
  version: ({ version }) => version,
  async run({ trx, target, audit }, { consultationId }) {
    await trx.deleteFrom('consultation').where('id', '=', consultationId).execute();
    audit({
      objectType: 'consultation',
      objectId: consultationId,
      objectName: target.fields.heldOn,
      before: target.fields,
      after: null,
    });
  },
});

async function load({ trx }: OperationContext, { consultationId }: { consultationId: string }) {
  const row = await trx
    .selectFrom('consultation')
    .selectAll()
    .where('id', '=', consultationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const fields: ConsultationFields = {
    methodistId: row.methodist_id,
    heldOn: row.held_on,
    organisationId: row.organisation_id,
    personName: row.person_name,
    people: row.people,
    topicId: row.topic_id,
    subject: row.subject,
    channel: row.channel as Channel,
    minutes: row.minutes,
    result: row.result,
    guest: row.guest,
    eventId: row.event_id,
  };
  return { methodistId: row.methodist_id, fields, version: row.version };
}
