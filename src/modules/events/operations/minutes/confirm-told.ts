import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { placeIn } from '#platform/access/place-in.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { day } from '../../planning/schema.ts';

export const confirmTold = defineOperation({
  name: 'minutes.told',
  summary: 'An institution’s head confirms that its staff was told of a session.',
  input: z.object({
    minutesId: z.uuid(),
    organisationId: z.uuid(),
    toldOn: day,
    /** At which meeting or commission. */
    note: z.string().trim().max(500).default(''),
  }),
  output: z.object({ minutesId: z.uuid() }),
  permission: minutesPermissions['minutes.told'],
  http: { method: 'put', path: '/minutes/{minutesId}/told/{organisationId}' },
  load: async (context, { minutesId, organisationId }) => {
    const minutes = await context.trx
      .selectFrom('minutes as m')
      .innerJoin('event as e', 'e.id', 'm.event_id')
      .select(['m.state', 'm.held_on as heldOn', 'e.title'])
      .where('m.id', '=', minutesId)
      .executeTakeFirst();
    if (!minutes) return null;
    return { ...minutes, place: await placeIn(context, { organisationIds: [organisationId] }) };
  },
  async run(context, { minutesId, organisationId, toldOn, note }) {
    const { trx, actor, target, today, audit, now } = context;
    await requireKnown(context, 'organisation', [organisationId], 'organisationId');
    if (target.state !== 'approved') throw refuse('eventsMinutes.told-too-early');
    if (toldOn < target.heldOn || toldOn > today) throw refuse('eventsMinutes.told-day');
    const values = {
      told_on: toldOn,
      note,
      confirmed_by_name: actor.name,
      confirmed_at: now,
    };
    await trx
      .insertInto('minutes_told')
      .values({
        minutes_id: minutesId,
        centre_id: actor.centreId,
        organisation_id: organisationId,
        ...values,
      })
      .onConflict((conflict) =>
        conflict.columns(['minutes_id', 'organisation_id']).doUpdateSet(values),
      )
      .execute();
    audit({
      objectType: 'minutes',
      objectId: minutesId,
      objectName: target.title,
      after: { organisationId, on: toldOn, note },
    });
    return { minutesId };
  },
});
