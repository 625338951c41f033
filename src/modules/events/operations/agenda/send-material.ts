import { z } from 'zod';
import { AppError, notFound, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { materialFields } from '../../agenda/material-schema.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { loadSpeaker } from '../../agenda/speakers/load-speaker.ts';
import { writeMaterial, writeVersion } from '../../agenda/write-material.ts';

/** Versions on one talk: a link that went astray shall not fill the disk. */
const most = 30;

const { shape } = materialFields;

/** Not offered by the API: a speaker's page runs it, to which the link of the letter leads. */
export const sendMaterial = defineOperation({
  name: 'speaker.send',
  summary: 'Hangs a speaker’s file or link on the talk, or gives what hangs there a new version.',
  input: materialFields.extend({
    speakerId: z.uuid(),
    /** What gets a new version; null for a new material. */
    materialId: z.uuid().nullable().default(null),
    /** Of a new material. */
    title: shape.title.optional(),
  }),
  output: z.object({ materialId: z.uuid(), version: z.number().int() }),
  permission: agendaPermissions['speaker.send'],
  load: loadSpeaker,
  async run(context, { materialId, title, seenBy, ...content }) {
    const { trx, target, audit } = context;
    const { eventId, itemId, personId, state, eventState } = target;
    if (eventState === 'cancelled') throw refuse('events.cancelled');
    // As with who signs in: who doesn't speak hangs nothing.
    if (state === 'declined') throw refuse('eventsAgenda.speaks-not');
    const { count } = await trx
      .selectFrom('material_version as v')
      .innerJoin('material as m', 'm.id', 'v.material_id')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('m.agenda_item_id', '=', itemId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= most) throw refuse('eventsAgenda.too-many-sent', { most });
    if (materialId === null) {
      if (!title)
        throw new AppError('invalid', {
          fields: [{ path: 'title', code: 'required', message: '' }],
        });
      const hung = { eventId, agendaItemId: itemId, title, seenBy, personId };
      return writeMaterial(context, hung, content);
    }
    const had = await trx
      .selectFrom('material')
      .select(['title', 'version'])
      .where('id', '=', materialId)
      .where('agenda_item_id', '=', itemId)
      .forUpdate()
      .executeTakeFirst();
    if (!had) throw notFound();
    const { last } = await trx
      .selectFrom('material_version')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('material_id', '=', materialId)
      .executeTakeFirstOrThrow();
    const what = await writeVersion(context, materialId, (last ?? 0) + 1, content);
    const version = had.version + 1;
    await trx.updateTable('material').set({ version }).where('id', '=', materialId).execute();
    audit({ objectType: 'material', objectId: materialId, objectName: had.title, after: { what } });
    return { materialId, version };
  },
});
