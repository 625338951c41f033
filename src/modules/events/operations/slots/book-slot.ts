import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { ownOrganisation } from '../../consultations/requests/whom-to-ask.ts';
import { tellBoth } from '../../consultations/slots/letters.ts';
import {
  type LoadedSlot,
  loadSlot,
  requireState,
  slotName,
} from '../../consultations/slots/load-slot.ts';
import { slotPermissions } from '../../consultations/slots/permissions.ts';

const output = z.object({ slotId: z.uuid(), version: z.number().int() });

/** So many times ahead, and the others find none: one waits for one's turn. */
const mostAhead = 5;

export const bookSlot = defineOperation({
  name: 'consultation.slot.book',
  summary: 'Books a free time: whoever is first has it, and both are told.',
  input: z.object({ slotId: z.uuid(), question: z.string().trim().max(2000).default('') }),
  output,
  permission: slotPermissions['consultation.slot.book'],
  http: { method: 'post', path: '/consultation-slots/{slotId}/book' },
  load: loadSlot,
  async run(context, { slotId, question }) {
    const { trx, actor, target, audit, now } = context;
    requireState(target, 'free');
    if (target.isPast) throw refuse('eventsSlots.past');
    if (!actor.userId) throw refuse('eventsConsultations.no-person');
    const { count } = await trx
      .selectFrom('consultation_slot')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('booked_by', '=', actor.userId)
      .where('state', '=', 'taken')
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostAhead) throw refuse('eventsSlots.enough', { most: mostAhead });
    const booked = {
      bookedBy: actor.userId,
      bookerId: actor.personId,
      bookerName: actor.name,
      organisationId: await ownOrganisation(context),
      question,
    };
    const version = await write(context, {
      state: 'taken',
      booked_by: booked.bookedBy,
      booker_id: booked.bookerId,
      booker_name: booked.bookerName,
      organisation_id: booked.organisationId,
      question,
      booked_at: now,
    });
    audit({
      objectType: 'consultation_slot',
      objectId: slotId,
      objectName: slotName(target),
      before: { state: 'free' },
      after: { state: 'taken', question },
    });
    await tellBoth(context, { ...target, ...booked }, 'booked');
    return { slotId, version };
  },
});

export const cancelSlot = defineOperation({
  name: 'consultation.slot.cancel',
  summary: 'Gives a booked time back: others may book it, and both are told.',
  input: z.object({ slotId: z.uuid() }),
  output,
  permission: slotPermissions['consultation.slot.cancel'],
  http: { method: 'post', path: '/consultation-slots/{slotId}/cancel' },
  load: loadSlot,
  async run(context, { slotId }) {
    const { target, audit } = context;
    requireState(target, 'taken');
    await tellBoth(context, { ...target, id: slotId }, 'cancelled');
    const version = await write(context, { ...nobody, state: 'free' });
    audit({
      objectType: 'consultation_slot',
      objectId: slotId,
      objectName: slotName(target),
      before: { state: 'taken' },
      after: { state: 'free' },
    });
    return { slotId, version };
  },
});

export const withdrawSlot = defineOperation({
  name: 'consultation.slot.withdraw',
  summary: 'Takes a time back, or all later ones of its weeks; who has booked one is told.',
  input: z.object({
    slotId: z.uuid(),
    /** Also the later times that were opened together with it. */
    series: z.boolean().default(false),
    reason: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ withdrawn: z.number().int() }),
  permission: slotPermissions['consultation.slot.withdraw'],
  http: { method: 'post', path: '/consultation-slots/{slotId}/withdraw' },
  load: loadSlot,
  async run(context, { slotId, series, reason }) {
    const { trx, target, audit } = context;
    if (target.state === 'held' || target.state === 'withdrawn') throw refuse('eventsSlots.gone');
    const ids = series
      ? (
          await trx
            .selectFrom('consultation_slot')
            .select('id')
            .where('series_id', '=', target.seriesId)
            .where('state', 'in', ['free', 'taken'])
            .where('on_day', '>=', target.onDay)
            .orderBy('on_day')
            .orderBy('starts_time')
            .execute()
        ).map(({ id }) => id)
      : [slotId];
    for (const id of ids) {
      const slot = await loadSlot(context, { slotId: id });
      if (!slot || (slot.state !== 'free' && slot.state !== 'taken')) continue;
      if (slot.state === 'taken') await tellBoth(context, slot, 'cancelled', reason);
      await write({ ...context, target: slot }, { ...nobody, state: 'withdrawn' });
    }
    audit({
      objectType: 'consultation_slot',
      objectId: slotId,
      objectName: slotName(target),
      before: { state: target.state },
      after: { state: 'withdrawn', ...(ids.length > 1 && { count: ids.length }), reason },
    });
    return { withdrawn: ids.length };
  },
});

/** Columns of a time that nobody has. */
const nobody = {
  booked_by: null,
  booker_id: null,
  booker_name: '',
  organisation_id: null,
  question: '',
  booked_at: null,
};

/** @returns the version that the time has now */
async function write(
  { trx, target, now }: OperationContext & { target: LoadedSlot },
  values: Partial<
    Record<keyof typeof nobody | 'state' | 'consultation_id', string | Date | null>
  > & { state: string },
): Promise<number> {
  const version = target.version + 1;
  await trx
    .updateTable('consultation_slot')
    .set({ ...(values as object), sequence: target.sequence + 1, updated_at: now, version })
    .where('id', '=', target.id)
    .execute();
  return version;
}
