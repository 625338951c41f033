import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { followPresent } from '../../minutes/follow-present.ts';
import { loadMinutes } from '../../minutes/load-minutes.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { linesOf, readPresent } from '../../minutes/present.ts';
import { printNumber } from '../../minutes/print-number.ts';
import { readRule, yearOf } from '../../minutes/rule.ts';
import { type MinutesFields, minutesFields } from '../../minutes/schema.ts';
import { requireDraft } from '../../minutes/write-minutes.ts';

const output = z.object({ minutesId: z.uuid(), version: z.number().int() });

export const updateMinutes = defineOperation({
  name: 'minutes.update',
  summary: 'Changes what stands above the points: number, day, who led, who was there.',
  input: minutesFields.partial().extend({
    minutesId: z.uuid(),
    /** Lets the list of those present follow that of attendance; what was written by hand stays. */
    presentAnew: z.boolean().optional(),
  }),
  output,
  permission: minutesPermissions['minutes.update'],
  http: { method: 'patch', path: '/minutes/{minutesId}' },
  load: loadMinutes,
  version: (target) => target.version,
  async run(context, { minutesId, presentAnew, ...given }) {
    const { trx, actor, target, audit, now } = context;
    requireDraft(target);
    const { event, body } = target;
    const present = presentAnew
      ? await readPresent(trx, {
          eventId: event.id,
          sectionId: event.fields.sectionId,
          on: target.fields.heldOn,
        })
      : null;
    const fields: MinutesFields = {
      ...target.fields,
      ...given,
      ...(present && followPresent(target.fields, target.presentTaken, present)),
    };
    await requireKnown(context, 'person', [fields.chairId], 'chairId');
    await requireKnown(context, 'person', [fields.secretaryId], 'secretaryId');
    const rule = await readRule(trx, actor.centreId, body);
    const year = yearOf(rule, fields.heldOn);
    const taken = await trx
      .selectFrom('minutes')
      .select('id')
      .where('body', '=', body)
      .where('year', '=', year)
      .where('number', '=', fields.number)
      .where('id', '<>', minutesId)
      .executeTakeFirst();
    if (taken) throw refuse('eventsMinutes.number-taken', { number: fields.number });
    const version = target.version + 1;
    await trx
      .updateTable('minutes')
      .set({
        year,
        number: fields.number,
        printed: printNumber(rule, fields.number, year),
        held_on: fields.heldOn,
        place: fields.place,
        chair_id: fields.chairId,
        secretary_id: fields.secretaryId,
        members: fields.members,
        guests: fields.guests,
        members_due: fields.membersDue,
        ...(present && { present_taken: linesOf(present) }),
        version,
        updated_at: now,
      })
      .where('id', '=', minutesId)
      .execute();
    audit({
      objectType: 'minutes',
      objectId: minutesId,
      objectName: event.fields.title,
      ...changesOf({ ...target.fields }, { ...fields }),
    });
    return { minutesId, version };
  },
});

export const removeMinutes = defineOperation({
  name: 'minutes.remove',
  summary: 'Throws a draft of minutes away, with its points.',
  input: z.object({ minutesId: z.uuid() }),
  output: z.object({ minutesId: z.uuid() }),
  permission: minutesPermissions['minutes.remove'],
  http: { method: 'delete', path: '/minutes/{minutesId}' },
  load: loadMinutes,
  version: (target) => target.version,
  async run({ trx, target, audit }, { minutesId }) {
    requireDraft(target);
    await trx.deleteFrom('minutes').where('id', '=', minutesId).execute();
    audit({
      objectType: 'minutes',
      objectId: minutesId,
      objectName: target.event.fields.title,
      before: { ...target.fields },
    });
    return { minutesId };
  },
});
