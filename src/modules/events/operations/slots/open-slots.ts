import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { daysOffOf } from '#packs/days-off.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { cutTimes, mostSlots } from '../../consultations/slots/cut-times.ts';
import { slotPermissions } from '../../consultations/slots/permissions.ts';
import { openedTimes } from '../../consultations/slots/schema.ts';

export const openSlots = defineOperation({
  name: 'consultation.slot.open',
  summary:
    'Opens times for consultations, of one day or weekly; times that are taken up already, and days off, are left out.',
  input: openedTimes,
  output: z.object({ opened: z.number().int(), skipped: z.number().int() }),
  permission: slotPermissions['consultation.slot.open'],
  http: { method: 'post', path: '/consultation-slots', status: 201 },
  load: async ({ actor }, { methodistId }) => ({ methodistId: methodistId ?? actor.personId }),
  async run(context, times) {
    const { trx, actor, centre, target, today, audit, now } = context;
    const { methodistId } = target;
    if (!methodistId) throw refuse('eventsConsultations.no-person');
    await requireKnown(context, 'person', [methodistId], 'methodistId');
    if (times.day < today) throw invalid('day', 'in-past');
    const off = daysOffOf(centre.pack, times.day, times.weeklyUntil ?? times.day);
    const slots = cutTimes(times, (day) => off.has(day));
    if (slots.length === 0) throw invalid('to', 'too-short');
    if (slots.length > mostSlots) throw refuse('eventsSlots.too-many', { most: mostSlots });
    const seriesId = randomUUID();
    const opened = await trx
      .insertInto('consultation_slot')
      .values(
        slots.map(({ day, startsTime }) => ({
          centre_id: actor.centreId,
          methodist_id: methodistId,
          on_day: day,
          starts_time: startsTime,
          minutes: times.minutes,
          channel: times.channel,
          place: times.place,
          topics: times.topics,
          series_id: seriesId,
          created_at: now,
          updated_at: now,
        })),
      )
      // Times within one that is there already.
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    audit({
      objectType: 'person',
      objectId: methodistId,
      objectName: `${times.day} ${times.from}–${times.to}`,
      after: { ...times, opened: opened.length },
    });
    return { opened: opened.length, skipped: slots.length - opened.length };
  },
});

const invalid = (path: string, code: string) =>
  new AppError('invalid', { fields: [{ path, code, message: code }] });
