import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { daysFor } from '../../consultations/requests/days.ts';
import { tellMethodist } from '../../consultations/requests/letters.ts';
import { loadRequest, requireOpen } from '../../consultations/requests/load-request.ts';
import { requestPermissions } from '../../consultations/requests/permissions.ts';
import { requestFields } from '../../consultations/requests/schema.ts';
import { consultantsOf, ownOrganisation } from '../../consultations/requests/whom-to-ask.ts';
import { requireTopic } from '../../consultations/write-consultation.ts';

const output = z.object({ requestId: z.uuid(), version: z.number().int() });
const byId = z.object({ requestId: z.uuid() });

export const askRequest = defineOperation({
  name: 'consultation.request.ask',
  summary:
    'Asks the centre; routed to the methodist of the institution on this day, or to another whom one may ask.',
  input: requestFields,
  output,
  permission: requestPermissions['consultation.request.ask'],
  http: { method: 'post', path: '/consultation-requests', status: 201 },
  load: nothingToLoad,
  async run(context, fields) {
    const { trx, actor, audit, now } = context;
    await requireKnown(context, 'organisation', [fields.organisationId], 'organisationId');
    if (fields.topicId) await requireTopic(context, fields.topicId);
    const organisationId = fields.organisationId ?? (await ownOrganisation(context));
    const consultants = await consultantsOf(context, organisationId);
    const methodistId =
      fields.methodistId ?? consultants.find(({ ownInstitution }) => ownInstitution)?.id ?? null;
    if (fields.methodistId && !consultants.some(({ id }) => id === fields.methodistId))
      throw new AppError('invalid', {
        fields: [{ path: 'methodistId', code: 'unknown', message: 'unknown' }],
      });
    const { id } = await trx
      .insertInto('consultation_request')
      .values({
        centre_id: actor.centreId,
        question: fields.question,
        topic_id: fields.topicId,
        organisation_id: organisationId,
        asked_by: actor.userId,
        asker_id: actor.personId,
        asker_name: actor.name,
        methodist_id: methodistId,
        ...(await daysFor(context)),
        asked_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'consultation_request',
      objectId: id,
      objectName: fields.question.slice(0, 100),
      after: { ...fields, organisationId, methodistId },
    });
    if (methodistId) await tellMethodist(context, { ...fields, requestId: id, methodistId });
    return { requestId: id, version: 1 };
  },
});

export const takeRequest = defineOperation({
  name: 'consultation.request.take',
  summary:
    'Takes a request to answer it, and says what it is about and from where; a colleague may be named instead.',
  input: byId.extend({
    methodistId: z.uuid().optional(),
    topicId: z.uuid().nullable().optional(),
    organisationId: z.uuid().nullable().optional(),
  }),
  output,
  permission: requestPermissions['consultation.request.take'],
  http: { method: 'post', path: '/consultation-requests/{requestId}/take' },
  load: loadRequest,
  version: ({ version }) => version,
  async run(context, { requestId, ...given }) {
    const { trx, actor, target, audit, now } = context;
    requireOpen(target.state);
    const {
      methodistId = actor.personId,
      topicId = target.topicId,
      organisationId = target.organisationId,
    } = given;
    if (!methodistId) throw refuse('eventsConsultations.no-person');
    await requireKnown(context, 'person', [methodistId], 'methodistId');
    await requireKnown(context, 'organisation', [organisationId], 'organisationId');
    if (topicId) await requireTopic(context, topicId);
    const version = target.version + 1;
    await trx
      .updateTable('consultation_request')
      .set({
        state: 'taken',
        methodist_id: methodistId,
        topic_id: topicId,
        organisation_id: organisationId,
        taken_at: target.takenAt ?? now,
        version,
      })
      .where('id', '=', requestId)
      .execute();
    const { state, name } = target;
    audit({
      objectType: 'consultation_request',
      objectId: requestId,
      objectName: name,
      ...changesOf(
        {
          state,
          methodistId: target.methodistId,
          topicId: target.topicId,
          organisationId: target.organisationId,
        },
        { state: 'taken', methodistId, topicId, organisationId },
      ),
    });
    if (methodistId !== target.methodistId && methodistId !== actor.personId)
      await tellMethodist(context, { requestId, methodistId, question: target.question });
    return { requestId, version };
  },
});

export const withdrawRequest = defineOperation({
  name: 'consultation.request.withdraw',
  summary: 'Takes back an own request that nobody has answered.',
  input: byId,
  output,
  permission: requestPermissions['consultation.request.withdraw'],
  http: { method: 'post', path: '/consultation-requests/{requestId}/withdraw' },
  load: loadRequest,
  version: ({ version }) => version,
  async run({ trx, target, audit }, { requestId }) {
    requireOpen(target.state);
    const version = target.version + 1;
    await trx
      .updateTable('consultation_request')
      .set({ state: 'withdrawn', version })
      .where('id', '=', requestId)
      .execute();
    audit({
      objectType: 'consultation_request',
      objectId: requestId,
      objectName: target.name,
      before: { state: target.state },
      after: { state: 'withdrawn' },
    });
    return { requestId, version };
  },
});
