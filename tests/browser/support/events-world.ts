import { speakerSecret } from '#modules/events/agenda/speakers/answer-secret.ts';
import { setCall } from '#modules/events/operations/agenda/call-for-talks.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { recordConsultation } from '#modules/events/operations/consultations/write-consultation.ts';
import { askRequest } from '#modules/events/operations/consultations/write-request.ts';
import { createTopic } from '#modules/events/operations/consultations/write-topic.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { joinEvent } from '#modules/events/operations/registration/join-event.ts';
import { answerSecret } from '#modules/events/registration/letters/answer-link.ts';
import { readRegistration } from '#modules/events/registration/read-registration.ts';
import { schoolYearWith } from '#modules/events/statistics/years.ts';
import { newSecret } from '#platform/access/secret-token.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { addCertificate } from '../../support/certificate.ts';
import { latinFeedback } from './feedback-world.ts';
import { today } from './plan-document.ts';
import type { Member } from './program.ts';

/** An announced conference with a part, in Latin letters. @returns what stands for the `:names` in addresses of pages */
export async function latinEvents(
  kernel: Kernel,
  administrator: Member,
  sectionId: string,
): Promise<Record<string, string>> {
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, administrator, operation, input);
  const on = addDays(today, 20);
  const { eventId } = await run(createEvent, {
    kind: 'conference',
    title: 'Zarichchia conference',
    topic: 'Zarichchia topic',
    place: 'Zarichchia hall',
    startsOn: on,
    endsOn: on,
    startsTime: '10:00',
    endsTime: '15:30',
    sectionId,
    responsibleId: administrator.personId,
    registration: 'open',
    capacity: 60,
  });
  const part = await run(createEvent, {
    kind: 'seminar',
    title: 'Zarichchia seminar',
    startsOn: on,
    endsOn: on,
    parentId: eventId,
    responsibleId: administrator.personId,
  });
  await run(publishEvents, { eventIds: [eventId, part.eventId] });
  const { itemId } = await run(addAgendaItem, {
    eventId,
    title: 'Zarichchia talk',
    minutes: 20,
    speakers: [{ personId: administrator.personId }],
  });
  await run(setCall, { eventId, text: 'Zarichchia talks', until: on, public: true });
  const talk = newSecret('talk');
  await inCentre(kernel.db, administrator.centreId, 'write', (trx) =>
    trx
      .insertInto('talk_proposal')
      .values({
        centre_id: administrator.centreId,
        event_id: eventId,
        title: 'Zarichchia proposal',
        guest_name: 'Zarichchia Guest',
        guest_email: 'guest@example.org',
        state: 'unconfirmed',
        secret_hash: talk.hash,
      })
      .execute(),
  );
  const { registrationId } = await run(joinEvent, { eventId });
  const { code } = await runQuery(kernel, administrator, readRegistration, { eventId });
  // As the letter about it would have done.
  const { secret, hash } = await answerSecret(kernel, registrationId);
  await inCentre(kernel.db, administrator.centreId, 'write', (trx) =>
    trx
      .updateTable('registration_entry')
      .set({ secret_hash: hash })
      .where('id', '=', registrationId)
      .execute(),
  );
  const { id: speakerId } = await inCentre(kernel.db, administrator.centreId, 'write', (trx) =>
    trx
      .selectFrom('agenda_speaker')
      .select('id')
      .where('agenda_item_id', '=', itemId)
      .executeTakeFirstOrThrow(),
  );
  const speaker = await speakerSecret(kernel, speakerId);
  await inCentre(kernel.db, administrator.centreId, 'write', (trx) =>
    trx
      .updateTable('agenda_speaker')
      .set({ secret_hash: speaker.hash })
      .where('id', '=', speakerId)
      .execute(),
  );
  await latinFeedback(kernel, administrator.centreId, eventId);
  const certificateId = await inCentre(kernel.db, administrator.centreId, 'write', (trx) =>
    addCertificate(trx, {
      centreId: administrator.centreId,
      eventId: part.eventId,
      personId: administrator.personId,
      number: 1,
      content: {
        centre: 'Zarichchia',
        name: 'Olena Verba',
        forWhom: 'Olena Verba',
        event: {
          kind: 'Seminar',
          title: 'Zarichchia seminar',
          topic: '',
          startsOn: today,
          endsOn: today,
          format: null,
          place: '',
        },
      },
    }),
  );
  const { id: importId } = await inCentre(kernel.db, administrator.centreId, 'write', (trx) =>
    trx
      .insertInto('attendance_import')
      .values({
        centre_id: administrator.centreId,
        event_id: eventId,
        file_name: 'zarichchia.csv',
        service: 'zoom',
        people: JSON.stringify([{ name: 'Zarichchia Guest', email: null, minutes: 60, joins: 1 }]),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  const { topicId } = await run(createTopic, { name: 'Zarichchia papers' });
  const { consultationId } = await run(recordConsultation, {
    methodistId: administrator.personId,
    heldOn: today,
    topicId,
    channel: 'phone',
    minutes: 15,
  });
  const { requestId } = await run(askRequest, { question: 'Zarichchia question' });
  return {
    year: String(schoolYearWith(today)),
    requestId,
    certificateId,
    'attendance-lists/:importId': importId,
    'agenda/:itemId': itemId,
    'event-kinds/:key': 'seminar',
    topicId,
    consultationId,
    eventId,
    code,
    answerSecret: secret,
    talkSecret: talk.secret,
    speakerSecret: speaker.secret,
  };
}
