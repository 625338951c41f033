import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { readPhoto } from '#platform/images/photo.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { givenFile } from '../../agenda/given-file.ts';
import { loadVisit, visitName } from '../../visits/load-visit.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import { mostPhotos } from '../../visits/schema.ts';

export const addPhoto = defineOperation({
  name: 'visit.photo.add',
  summary:
    'Adds a photo of a visit; it is drawn anew, so that nothing tells where and by what it was taken.',
  input: z.object({
    visitId: z.uuid(),
    file: givenFile,
    caption: z.string().trim().max(500).default(''),
  }),
  output: z.object({ visitId: z.uuid(), photoId: z.uuid() }),
  permission: visitPermissions['visit.photo.add'],
  http: { method: 'post', path: '/visits/{visitId}/photos', status: 201 },
  prepare: async (_, { file }) => readPhoto(file.content),
  load: loadVisit,
  async run(context, { visitId, file, caption }) {
    const { trx, actor, target, prepared, audit, now } = context;
    if (target.state === 'cancelled') throw refuse('eventsVisits.cancelled');
    const { count } = await trx
      .selectFrom('visit_photo')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('visit_id', '=', visitId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostPhotos)
      throw refuse('eventsVisits.too-many-photos', { most: mostPhotos });
    const name = `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`;
    const large = await saveFile(context, { name, bytes: prepared.large });
    const small = await saveFile(context, { name, bytes: prepared.small });
    const { id } = await trx
      .insertInto('visit_photo')
      .values({
        centre_id: actor.centreId,
        visit_id: visitId,
        file_id: large.id,
        small_file_id: small.id,
        caption,
        added_by_name: actor.name,
        added_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      after: { file: large.name },
    });
    return { visitId, photoId: id };
  },
});

export const removePhoto = defineOperation({
  name: 'visit.photo.remove',
  summary: 'Takes a photo away from a visit.',
  input: z.object({ visitId: z.uuid(), photoId: z.uuid() }),
  output: z.object({ visitId: z.uuid() }),
  permission: visitPermissions['visit.photo.remove'],
  http: { method: 'delete', path: '/visits/{visitId}/photos/{photoId}' },
  load: loadVisit,
  async run({ trx, target, audit }, { visitId, photoId }) {
    const gone = await trx
      .deleteFrom('visit_photo')
      .where('id', '=', photoId)
      .where('visit_id', '=', visitId)
      .returning('file_id')
      .executeTakeFirst();
    if (!gone) throw refuse('eventsVisits.photo-gone');
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      before: { file: gone.file_id },
    });
    return { visitId };
  },
});
