import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { fillChecklist } from '../../hosting/fill-checklist.ts';
import { loadDuty } from '../../hosting/load-duty.ts';
import { hostingPermissions } from '../../hosting/permissions.ts';
import { loadEvent } from '../../planning/load-event.ts';
import { day } from '../../planning/schema.ts';

const output = z.object({ dutyId: z.uuid(), version: z.number().int() });
const fields = {
  title: z.string().trim().min(1).max(500),
  dueOn: day.nullable(),
  personId: z.uuid().nullable(),
};

export const fillDuties = defineOperation({
  name: 'duty.fill',
  summary: 'Writes the usual lines of a host’s checklist where there are none.',
  input: z.object({ eventId: z.uuid() }),
  output: z.object({ added: z.number().int() }),
  permission: hostingPermissions['duty.fill'],
  http: { method: 'post', path: '/events/{eventId}/checklist' },
  load: loadEvent,
  async run(context) {
    const { target, audit } = context;
    const added = await fillChecklist(context, target);
    if (added > 0)
      audit({
        objectType: 'event',
        objectId: target.id,
        objectName: target.fields.title,
        after: { duties: added },
      });
    return { added };
  },
});

export const addDuty = defineOperation({
  name: 'duty.add',
  summary: 'Adds a line to the checklist of an event.',
  input: z.object({
    eventId: z.uuid(),
    title: fields.title,
    dueOn: fields.dueOn.default(null),
    personId: fields.personId.default(null),
  }),
  output,
  permission: hostingPermissions['duty.add'],
  http: { method: 'post', path: '/events/{eventId}/duties', status: 201 },
  load: loadEvent,
  async run(context, { eventId, title, dueOn, personId }) {
    const { trx, actor, audit } = context;
    await requireKnown(context, 'person', [personId], 'personId');
    const { last } = await trx
      .selectFrom('event_duty')
      .select((eb) => eb.fn.max('position').as('last'))
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    const { id, version } = await trx
      .insertInto('event_duty')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        position: (last ?? -1) + 1,
        title,
        due_on: dueOn,
        person_id: personId,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'event_duty',
      objectId: id,
      objectName: title,
      after: { title, dueOn, personId },
    });
    return { dutyId: id, version };
  },
});

export const updateDuty = defineOperation({
  name: 'duty.update',
  summary: 'Changes a line of a checklist; fields that are left out stay.',
  input: z.object(fields).partial().extend({ dutyId: z.uuid() }),
  output,
  permission: hostingPermissions['duty.update'],
  http: { method: 'patch', path: '/duties/{dutyId}' },
  load: loadDuty,
  version: (target) => target.version,
  async run(context, { dutyId, ...given }) {
    const { trx, target, audit } = context;
    await requireKnown(context, 'person', [given.personId], 'personId');
    const before = { title: target.title, dueOn: target.dueOn, personId: target.personId };
    const after = { ...before, ...given };
    const version = target.version + 1;
    await trx
      .updateTable('event_duty')
      .set({ title: after.title, due_on: after.dueOn, person_id: after.personId, version })
      .where('id', '=', dutyId)
      .execute();
    audit({
      objectType: 'event_duty',
      objectId: dutyId,
      objectName: after.title,
      ...changesOf(before, after),
    });
    return { dutyId, version };
  },
});

export const tickDuty = defineOperation({
  name: 'duty.tick',
  summary: 'Says that a line of a checklist is done, or not yet.',
  input: z.object({ dutyId: z.uuid(), done: z.boolean() }),
  output,
  permission: hostingPermissions['duty.tick'],
  http: { method: 'post', path: '/duties/{dutyId}/tick' },
  load: loadDuty,
  version: (target) => target.version,
  async run({ trx, actor, target, today, audit }, { dutyId, done }) {
    const version = target.version + 1;
    await trx
      .updateTable('event_duty')
      .set({ done_on: done ? today : null, done_by_name: done ? actor.name : '', version })
      .where('id', '=', dutyId)
      .execute();
    audit({
      objectType: 'event_duty',
      objectId: dutyId,
      objectName: target.title,
      before: { done: target.doneOn !== null },
      after: { done },
    });
    return { dutyId, version };
  },
});

export const removeDuty = defineOperation({
  name: 'duty.remove',
  summary: 'Takes a line off a checklist.',
  input: z.object({ dutyId: z.uuid() }),
  output: z.object({ dutyId: z.uuid() }),
  permission: hostingPermissions['duty.remove'],
  http: { method: 'delete', path: '/duties/{dutyId}' },
  load: loadDuty,
  version: (target) => target.version,
  async run({ trx, target, audit }, { dutyId }) {
    await trx.deleteFrom('event_duty').where('id', '=', dutyId).execute();
    audit({
      objectType: 'event_duty',
      objectId: dutyId,
      objectName: target.title,
      before: { title: target.title, dueOn: target.dueOn },
    });
    return { dutyId };
  },
});
