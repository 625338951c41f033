import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { addDays, daysBetween } from '#platform/datetime/iso-date.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadEvent } from '../../planning/load-event.ts';
import { day } from '../../planning/schema.ts';
import { toDay, toMonth } from '../../season/move-days.ts';
import { seasonPermissions } from '../../season/permissions.ts';

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** In the table of a season a draft is laid on another month or day; its parts go with it. */
export const moveDraft = defineOperation({
  name: 'event.season.move',
  summary: 'Lays a draft on another month or day; the parts of a set go with it.',
  input: z.object({
    eventId: z.uuid(),
    to: z.union([z.object({ month }), z.object({ day })]),
  }),
  output: z.object({ eventId: z.uuid(), version: z.number().int() }),
  permission: seasonPermissions['event.season.move'],
  http: { method: 'post', path: '/events/{eventId}/season-move' },
  load: loadEvent,
  version: (target) => target.version,
  async run({ trx, target, audit, now }, { to }) {
    const { id, fields, state, version } = target;
    // Who was told of the day has to be told of another one: that is an act of its own.
    if (state !== 'draft') throw refuse('eventsSeason.announced', { title: fields.title });
    const days = 'month' in to ? toMonth(fields, to.month) : toDay(fields, to.day);
    await trx
      .updateTable('event')
      .set({
        starts_on: days.startsOn,
        ends_on: days.endsOn,
        exact: days.exact,
        version: version + 1,
        updated_at: now,
      })
      .where('id', '=', id)
      .execute();
    const shift = daysBetween(fields.startsOn, days.startsOn);
    const parts = await trx
      .selectFrom('event')
      .select(['id', 'state', 'starts_on', 'ends_on', 'version'])
      .where('parent_id', '=', id)
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const part of parts) {
      if (part.state !== 'draft')
        throw refuse('eventsSeason.part-announced', { title: fields.title });
      await trx
        .updateTable('event')
        .set({
          starts_on: addDays(part.starts_on, shift),
          ends_on: addDays(part.ends_on, shift),
          version: part.version + 1,
          updated_at: now,
        })
        .where('id', '=', part.id)
        .execute();
    }
    audit({
      objectType: 'event',
      objectId: id,
      objectName: fields.title,
      ...changesOf(
        { startsOn: fields.startsOn, endsOn: fields.endsOn, exact: fields.exact },
        { ...days },
      ),
    });
    return { eventId: id, version: version + 1 };
  },
});
