import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { givenFile } from '../../agenda/given-file.ts';
import { tellAnswer } from '../../consultations/requests/letters.ts';
import { loadRequest, requireOpen } from '../../consultations/requests/load-request.ts';
import { requestPermissions } from '../../consultations/requests/permissions.ts';
import { consultationColumns } from '../../consultations/write-consultation.ts';

export const answerRequest = defineOperation({
  name: 'consultation.request.answer',
  summary:
    'Answers a request by letter; an answered question counts as a written consultation, an order ends with its document.',
  input: z.object({ requestId: z.uuid() }).extend({
    answer: z.string().trim().min(1).max(20_000),
    /** Shown to everybody who asks something like it, without names. */
    reusable: z.boolean().default(false),
    /** How long it took. */
    minutes: z.number().int().min(1).max(1440).default(15),
    /** What was made of an order. */
    file: givenFile.nullable().default(null),
  }),
  output: z.object({ requestId: z.uuid(), version: z.number().int() }),
  permission: requestPermissions['consultation.request.answer'],
  http: { method: 'post', path: '/consultation-requests/{requestId}/answer' },
  load: loadRequest,
  version: ({ version }) => version,
  async run(context, { requestId, answer, reusable, minutes, file }) {
    const { trx, target, actor, audit, now } = context;
    requireOpen(target.state);
    const methodistId = actor.personId ?? target.methodistId;
    if (!methodistId) throw refuse('eventsConsultations.no-person');
    const version = target.version + 1;
    const saved = file && (await saveFile(context, { name: file.name, bytes: file.content }));
    await trx
      .updateTable('consultation_request')
      .set({
        state: 'answered',
        methodist_id: methodistId,
        answer,
        // What was ordered is somebody's own.
        reusable: reusable && target.kind === 'question',
        file_id: saved?.id ?? null,
        answered_at: now,
        version,
      })
      .where('id', '=', requestId)
      .execute();
    if (target.kind === 'question')
      await recordAnswer(context, { requestId, methodistId, minutes });
    audit({
      objectType: 'consultation_request',
      objectId: requestId,
      objectName: target.name,
      before: { state: target.state, answer: '' },
      after: { state: 'answered', answer, reusable, ...(saved && { file: saved.name }) },
    });
    await tellAnswer(context, { requestId, askedBy: target.askedBy, name: target.name, answer });
    return { requestId, version };
  },
});

type Answered = NonNullable<Awaited<ReturnType<typeof loadRequest>>>;

/** The consultation that the answer was. */
async function recordAnswer(
  context: OperationContext & { target: Answered },
  { requestId, methodistId, minutes }: { requestId: string; methodistId: string; minutes: number },
): Promise<void> {
  const { trx, target, actor, now, today } = context;
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
    guest: '',
    eventId: null,
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
}
