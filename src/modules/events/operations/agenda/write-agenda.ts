import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadItem } from '../../agenda/load-item.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { type AgendaFields, agendaChanges, agendaFields } from '../../agenda/schema.ts';
import { itemColumnsOf, requireOpen, writeSpeakers } from '../../agenda/write-item.ts';
import { loadEvent } from '../../planning/load-event.ts';

const output = z.object({ itemId: z.uuid(), version: z.number().int() });

export const addAgendaItem = defineOperation({
  name: 'agenda.add',
  summary: 'Adds an item at the end of an event’s agenda, with who speaks.',
  input: agendaFields.extend({ eventId: z.uuid() }),
  output,
  permission: agendaPermissions['agenda.add'],
  http: { method: 'post', path: '/events/{eventId}/agenda', status: 201 },
  load: loadEvent,
  async run(context, { eventId, ...fields }) {
    const { trx, actor, target, audit } = context;
    requireOpen(target);
    const { last } = await trx
      .selectFrom('agenda_item')
      .select((eb) => eb.fn.max('position').as('last'))
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    const { id, version } = await trx
      .insertInto('agenda_item')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        position: (last ?? 0) + 1,
        ...itemColumnsOf(fields),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await writeSpeakers(context, id, fields.speakers);
    audit({ objectType: 'agenda_item', objectId: id, objectName: fields.title, after: fields });
    return { itemId: id, version };
  },
});

export const updateAgendaItem = defineOperation({
  name: 'agenda.update',
  summary: 'Changes an item of an agenda; fields that are left out stay, speakers are given whole.',
  input: agendaChanges.extend({ itemId: z.uuid() }),
  output,
  permission: agendaPermissions['agenda.update'],
  http: { method: 'patch', path: '/agenda/{itemId}' },
  load: loadItem,
  version: (target) => target.version,
  async run(context, { itemId, ...given }) {
    const { trx, target, audit } = context;
    requireOpen(target.event);
    const fields: AgendaFields = { ...target.fields, ...given };
    const version = target.version + 1;
    await trx
      .updateTable('agenda_item')
      .set({ ...itemColumnsOf(fields), version })
      .where('id', '=', itemId)
      .execute();
    if (given.speakers) await writeSpeakers(context, itemId, fields.speakers);
    audit({
      objectType: 'agenda_item',
      objectId: itemId,
      objectName: fields.title,
      ...changesOf({ ...target.fields }, { ...fields }),
    });
    return { itemId, version };
  },
});

export const moveAgendaItem = defineOperation({
  name: 'agenda.move',
  summary: 'Puts an item of an agenda before another one, or at the end; times follow.',
  input: z.object({ itemId: z.uuid(), beforeId: z.uuid().nullable() }),
  output: z.object({ itemId: z.uuid() }),
  permission: agendaPermissions['agenda.move'],
  http: { method: 'post', path: '/agenda/{itemId}/move' },
  load: loadItem,
  async run({ trx, target, audit }, { itemId, beforeId }) {
    requireOpen(target.event);
    const rows = await trx
      .selectFrom('agenda_item')
      .select(['id', 'position'])
      .where('event_id', '=', target.event.id)
      .orderBy('position')
      .execute();
    const others = rows.filter(({ id }) => id !== itemId).map(({ id }) => id);
    const found = beforeId === null ? -1 : others.indexOf(beforeId);
    // Before an item that is gone by now: at the end, where it is seen.
    others.splice(found < 0 ? others.length : found, 0, itemId);
    for (const [at, id] of others.entries())
      if (rows.find((row) => row.id === id)?.position !== at + 1)
        await trx
          .updateTable('agenda_item')
          .set({ position: at + 1 })
          .where('id', '=', id)
          .execute();
    audit({
      objectType: 'agenda_item',
      objectId: itemId,
      objectName: target.fields.title,
      before: { position: rows.findIndex(({ id }) => id === itemId) + 1 },
      after: { position: others.indexOf(itemId) + 1 },
    });
    return { itemId };
  },
});

export const removeAgendaItem = defineOperation({
  name: 'agenda.remove',
  summary: 'Takes an item off an agenda.',
  input: z.object({ itemId: z.uuid() }),
  output: z.object({ itemId: z.uuid() }),
  permission: agendaPermissions['agenda.remove'],
  http: { method: 'delete', path: '/agenda/{itemId}' },
  load: loadItem,
  version: (target) => target.version,
  async run({ trx, target, audit }, { itemId }) {
    requireOpen(target.event);
    await trx.deleteFrom('agenda_item').where('id', '=', itemId).execute();
    audit({
      objectType: 'agenda_item',
      objectId: itemId,
      objectName: target.fields.title,
      before: { ...target.fields },
    });
    return { itemId };
  },
});
