import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadHanger, loadMaterial } from '../../agenda/load-material.ts';
import { materialChanges, materialFields } from '../../agenda/material-schema.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { requireOpen } from '../../agenda/write-item.ts';
import { writeMaterial, writeVersion } from '../../agenda/write-material.ts';

const output = z.object({ materialId: z.uuid(), version: z.number().int() });

export const addMaterial = defineOperation({
  name: 'material.add',
  summary: 'Hangs a file or a link on an item of an agenda, or on the event itself.',
  input: materialFields.extend({
    eventId: z.uuid(),
    agendaItemId: z.uuid().nullable().default(null),
  }),
  output,
  permission: agendaPermissions['material.add'],
  http: { method: 'post', path: '/events/{eventId}/materials', status: 201 },
  load: loadHanger,
  async run(context, { eventId, agendaItemId, title, seenBy, ...content }) {
    const { actor, target } = context;
    requireOpen(target.event);
    const own = actor.personId !== null && target.speakers.includes(actor.personId);
    const personId = own ? actor.personId : null;
    return writeMaterial(context, { eventId, agendaItemId, title, seenBy, personId }, content);
  },
});

export const changeMaterial = defineOperation({
  name: 'material.change',
  summary: 'Gives a material a new version, another name, or shows it to others.',
  input: materialChanges.extend({ materialId: z.uuid() }),
  output,
  permission: agendaPermissions['material.change'],
  http: { method: 'patch', path: '/materials/{materialId}' },
  load: loadMaterial,
  version: (target) => target.version,
  async run(context, { materialId, file, url, note = '', ...given }) {
    const { trx, target, audit } = context;
    requireOpen(target.event);
    const before = { title: target.title, seenBy: target.seenBy };
    const after = { title: given.title ?? before.title, seenBy: given.seenBy ?? before.seenBy };
    const version = target.version + 1;
    await trx
      .updateTable('material')
      .set({ title: after.title, seen_by: after.seenBy, version })
      .where('id', '=', materialId)
      .execute();
    const what =
      file || url
        ? await writeVersion(context, materialId, target.last + 1, { file, url, note })
        : null;
    const changed = changesOf(before, after);
    audit({
      objectType: 'material',
      objectId: materialId,
      objectName: after.title,
      before: changed.before,
      after: { ...changed.after, ...(what && { what }) },
    });
    return { materialId, version };
  },
});

export const removeMaterial = defineOperation({
  name: 'material.remove',
  summary: 'Takes a material away with all its versions.',
  input: z.object({ materialId: z.uuid() }),
  output: z.object({ materialId: z.uuid() }),
  permission: agendaPermissions['material.remove'],
  http: { method: 'delete', path: '/materials/{materialId}' },
  load: loadMaterial,
  version: (target) => target.version,
  async run({ trx, target, audit }, { materialId }) {
    await trx.deleteFrom('material').where('id', '=', materialId).execute();
    audit({
      objectType: 'material',
      objectId: materialId,
      objectName: target.title,
      before: { title: target.title, seenBy: target.seenBy },
    });
    return { materialId };
  },
});
