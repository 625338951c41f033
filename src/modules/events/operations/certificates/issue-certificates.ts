import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { askToStop, planWork } from '#platform/jobs/background-work.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { commonContent } from '../../certificates/content.ts';
import { giveCertificates } from '../../certificates/give-job.ts';
import { writeCertificateLetters } from '../../certificates/letters/write-letters-job.ts';
import { certificatePermissions } from '../../certificates/permissions.ts';
import { readRecipients } from '../../certificates/recipients.ts';
import { selectWork, workOf } from '../../certificates/work.ts';
import { writeCertificates } from '../../certificates/write-certificates.ts';
import { type LoadedEvent, loadEvent } from '../../planning/load-event.ts';

/** Certificates in one transaction: others that issue meanwhile wait so long for their numbers. */
const batch = 250;

export const issueCertificates = defineOperation({
  name: 'certificate.issue',
  summary:
    'Begins to issue the certificates of an event to all who are due one, in the background.',
  input: z.object({ eventId: z.uuid() }),
  output: z.object({ workId: z.uuid(), total: z.number().int() }),
  permission: certificatePermissions['certificate.issue'],
  http: { method: 'post', path: '/events/{eventId}/certificates', status: 202 },
  load: loadEvent,
  async run(context, { eventId }) {
    const { trx, actor, target, enqueue, audit } = context;
    requireHeld(target);
    const busy = await selectWork(trx, eventId)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst();
    if (busy) throw refuse('eventsCertificates.goes-on');
    const { due } = await dueOf(context, target);
    if (due.length === 0) throw refuse('eventsCertificates.nobody-due');
    const workId = await planWork(trx, {
      centreId: actor.centreId,
      kind: workOf(eventId),
      title: target.fields.title,
      createdBy: actor.userId,
      total: due.length,
    });
    enqueue(giveCertificates, { eventId, workId, byName: actor.name });
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.fields.title,
      after: { certificatesDue: due.length },
    });
    return { workId, total: due.length };
  },
});

/** Not offered by the API: the job runs it until nobody is due any more. */
export const issueSome = defineOperation({
  name: 'certificate.issue-some',
  summary: 'Issues the next certificates of an event that are due.',
  input: z.object({ eventId: z.uuid(), byName: z.string() }),
  output: z.object({ issued: z.number().int(), left: z.number().int() }),
  permission: certificatePermissions['certificate.issue-some'],
  load: loadEvent,
  async run(context, { eventId, byName }) {
    const { target, audit, enqueue } = context;
    requireHeld(target);
    const { common, due } = await dueOf(context, target);
    const now = due.slice(0, batch);
    const { ids, numbers } = await writeCertificates(context, eventId, common, now, byName);
    if (ids.length > 0) {
      enqueue(writeCertificateLetters, { eventId }, { key: `certificate-letters:${eventId}` });
      audit({
        objectType: 'event',
        objectId: eventId,
        objectName: target.fields.title,
        after: { certificates: ids.length, numbers: [numbers[0], numbers.at(-1)].join(' … ') },
      });
    }
    return { issued: ids.length, left: due.length - ids.length };
  },
});

export const stopIssuing = defineOperation({
  name: 'certificate.stop',
  summary: 'Stops the issuing of an event’s certificates; those that are issued stay.',
  input: z.object({ eventId: z.uuid() }),
  permission: certificatePermissions['certificate.stop'],
  http: { method: 'post', path: '/events/{eventId}/certificates/stop', status: 204 },
  load: loadEvent,
  async run({ trx, target, audit }, { eventId }) {
    for (const { id } of await selectWork(trx, eventId).execute()) await askToStop(trx, id);
    audit({ objectType: 'event', objectId: eventId, objectName: target.fields.title });
  },
});

/** Only what took place is certified. */
function requireHeld({ state }: LoadedEvent): void {
  if (state !== 'held') throw refuse('eventsCertificates.not-held');
}

async function dueOf({ trx, actor }: OperationContext, { id, fields }: LoadedEvent) {
  const common = await commonContent(trx, actor.centreId, { eventId: id, fields });
  const recipients = await readRecipients(trx, {
    eventId: id,
    rule: common.rule,
    length: common.length ?? common.creditMinutes,
    set: common.set,
    needsFeedback: common.needsFeedback,
    on: fields.startsOn,
  });
  return { common, due: recipients.filter(({ state }) => state === 'due') };
}
