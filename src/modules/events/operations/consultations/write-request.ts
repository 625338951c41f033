import { z } from 'zod';
import { inForce } from '#modules/directory/assignments/assigned-on.ts';
import { readAssignments } from '#modules/directory/assignments/read-assignments.ts';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { daysFor } from '../../consultations/requests/days.ts';
import { tellAnswer, tellMethodist } from '../../consultations/requests/letters.ts';
import { requestPermissions } from '../../consultations/requests/permissions.ts';
import { type RequestState, requestFields } from '../../consultations/requests/schema.ts';
import { consultationColumns, requireTopic } from '../../consultations/write-consultation.ts';

const output = z.object({ requestId: z.uuid(), version: z.number().int() });
const byId = z.object({ requestId: z.uuid() });

export const askRequest = defineOperation({
  name: 'consultation.request.ask',
  summary: 'Asks the centre; routed to the methodist of the institution on this day.',
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
    const methodistId = await methodistOf(context, organisationId);
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
    if (methodistId) await tellMethodist(context, { requestId: id, methodistId, ...fields });
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
  load,
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

export const answerRequest = defineOperation({
  name: 'consultation.request.answer',
  summary: 'Answers a request by letter; it counts as a written consultation.',
  input: byId.extend({
    answer: z.string().trim().min(1).max(20_000),
    /** Shown to everybody who asks something like it, without names. */
    reusable: z.boolean().default(false),
    /** How long it took. */
    minutes: z.number().int().min(1).max(1440).default(15),
  }),
  output,
  permission: requestPermissions['consultation.request.answer'],
  http: { method: 'post', path: '/consultation-requests/{requestId}/answer' },
  load,
  version: ({ version }) => version,
  async run(context, { requestId, answer, reusable, minutes }) {
    const { trx, target, actor, audit, now, today } = context;
    requireOpen(target.state);
    const methodistId = actor.personId ?? target.methodistId;
    if (!methodistId) throw refuse('eventsConsultations.no-person');
    const version = target.version + 1;
    await trx
      .updateTable('consultation_request')
      .set({
        state: 'answered',
        methodist_id: methodistId,
        answer,
        reusable,
        answered_at: now,
        version,
      })
      .where('id', '=', requestId)
      .execute();
    const columns = await consultationColumns(context, {
      methodistId,
      heldOn: today,
      organisationId: target.organisationId,
      personName: target.askerName,
      people: 1,
      topicId: target.topicId,
      subject: target.name,
      channel: 'message',
      minutes,
      result: '',
    });
    await trx
      .insertInto('consultation')
      .values({
        ...columns,
        person_id: target.askerId,
        centre_id: actor.centreId,
        request_id: requestId,
        created_by: actor.userId,
        created_at: now,
        updated_at: now,
      })
      .execute();
    audit({
      objectType: 'consultation_request',
      objectId: requestId,
      objectName: target.name,
      before: { state: target.state, answer: '' },
      after: { state: 'answered', answer, reusable },
    });
    await tellAnswer(context, { requestId, askedBy: target.askedBy, name: target.name, answer });
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
  load,
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

/** @throws AppError `refused` (`eventsConsultations.request-ended`). */
function requireOpen(state: RequestState): void {
  if (state === 'answered' || state === 'withdrawn')
    throw refuse('eventsConsultations.request-ended');
}

async function load({ trx }: OperationContext, { requestId }: { requestId: string }) {
  const row = await trx
    .selectFrom('consultation_request')
    .selectAll()
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    state: row.state as RequestState,
    question: row.question,
    name: row.question.slice(0, 100),
    takenAt: row.taken_at,
    topicId: row.topic_id,
    organisationId: row.organisation_id,
    askedBy: row.asked_by,
    askerId: row.asker_id,
    askerName: row.asker_name,
    methodistId: row.methodist_id,
    version: row.version,
  };
}

/** Where the asker works today. */
export async function ownOrganisation({
  trx,
  actor,
  today,
}: OperationContext): Promise<string | null> {
  const placed = actor.grants.find(({ place }) => place?.kind === 'organisation')?.place;
  if (placed) return placed.id;
  if (!actor.personId) return null;
  const post = await trx
    .selectFrom('post')
    .select('organisation_id as id')
    .where('person_id', '=', actor.personId)
    .where('since', '<=', today)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', today)]))
    .orderBy('main', 'desc')
    .executeTakeFirst();
  return post?.id ?? null;
}

/** Who is assigned to the institution today; null where nobody is, then any methodist may take it. */
async function methodistOf(
  context: OperationContext,
  organisationId: string | null,
): Promise<string | null> {
  if (!organisationId) return null;
  const rows = inForce(await readAssignments(context), context.today);
  return rows.find((row) => row.organisationId === organisationId)?.personId ?? null;
}
