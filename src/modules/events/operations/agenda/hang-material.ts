import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { loadHanger, loadMaterial } from '../../agenda/load-material.ts';
import { materialChanges, materialFields } from '../../agenda/material-schema.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { requireOpen } from '../../agenda/write-item.ts';

const output = z.object({ materialId: z.uuid(), version: z.number().int() });

/** More than anybody shows at one event. */
const most = 200;

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
    const { trx, actor, target, audit, now } = context;
    requireOpen(target.event);
    const { count } = await trx
      .selectFrom('material')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    if (count >= most) throw refuse('eventsAgenda.too-many-materials', { most });
    const own = actor.personId !== null && target.speakers.includes(actor.personId);
    const { id, version } = await trx
      .insertInto('material')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        agenda_item_id: agendaItemId,
        title,
        seen_by: seenBy,
        person_id: own ? actor.personId : null,
        created_at: now,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    const what = await writeVersion(context, id, 1, content);
    audit({
      objectType: 'material',
      objectId: id,
      objectName: title,
      after: { title, seenBy, what },
    });
    return { materialId: id, version };
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

/** @returns the file's name, or the link */
async function writeVersion(
  context: OperationContext,
  materialId: string,
  number: number,
  {
    file,
    url,
    note,
  }: {
    file?: { name: string; content: Uint8Array } | undefined;
    url?: string | undefined;
    note: string;
  },
): Promise<string> {
  const { trx, actor, now } = context;
  if (Boolean(file) === Boolean(url))
    throw new AppError('invalid', {
      fields: [{ path: 'url', code: 'one-of-two', message: 'a file or a link' }],
    });
  const saved = file && (await saveFile(context, { name: file.name, bytes: file.content }));
  await trx
    .insertInto('material_version')
    .values({
      material_id: materialId,
      centre_id: actor.centreId,
      number,
      file_id: saved?.id ?? null,
      url: url ?? null,
      note,
      added_by_name: actor.name,
      added_at: now,
    })
    .execute();
  return saved?.name ?? url ?? '';
}
