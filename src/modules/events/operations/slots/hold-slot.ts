import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadSlot, requireState, slotName } from '../../consultations/slots/load-slot.ts';
import { slotPermissions } from '../../consultations/slots/permissions.ts';
import { consultationColumns } from '../../consultations/write-consultation.ts';

export const holdSlot = defineOperation({
  name: 'consultation.slot.hold',
  summary: 'Says that a booked time was held: it becomes a consultation, filled in already.',
  input: z.object({
    slotId: z.uuid(),
    /** What is written where nobody said what it was about. */
    subject: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ slotId: z.uuid(), consultationId: z.uuid() }),
  permission: slotPermissions['consultation.slot.hold'],
  http: { method: 'post', path: '/consultation-slots/{slotId}/hold' },
  load: loadSlot,
  async run(context, { slotId, subject }) {
    const { trx, actor, target, audit, now } = context;
    requireState(target, 'taken');
    if (!target.isPast) throw refuse('eventsSlots.too-early');
    const columns = await consultationColumns(context, {
      methodistId: target.methodistId,
      heldOn: target.onDay,
      organisationId: target.organisationId,
      personName: target.bookerName,
      people: 1,
      topicId: null,
      subject: target.question.slice(0, 1000) || subject,
      channel: target.channel,
      minutes: target.minutes,
      result: '',
      guest: '',
      eventId: null,
    });
    const { id } = await trx
      .insertInto('consultation')
      .values({
        ...columns,
        person_id: target.bookerId,
        centre_id: actor.centreId,
        created_by: actor.userId,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('consultation_slot')
      .set({ state: 'held', consultation_id: id, updated_at: now, version: target.version + 1 })
      .where('id', '=', slotId)
      .execute();
    audit({
      objectType: 'consultation_slot',
      objectId: slotId,
      objectName: slotName(target),
      before: { state: 'taken' },
      after: { state: 'held' },
    });
    return { slotId, consultationId: id };
  },
});
