import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { defineQuery } from '#platform/query/define.ts';
import { visitPermissions } from '../permissions.ts';
import { visitOf } from '../read-visit.ts';

/** A photo of a visit that the caller may see. */
export const readVisitPhoto = defineQuery({
  name: 'visit.photo',
  summary: 'A photo of a visit, whole or small.',
  permission: 'visit.read',
  rule: visitPermissions['visit.read'],
  placed: true,
  input: z.object({ visitId: z.uuid(), photoId: z.uuid(), small: z.boolean().default(false) }),
  async run(scope, { visitId, photoId, small }) {
    const { photos } = await visitOf(scope, visitId);
    if (!photos.some(({ id }) => id === photoId)) throw notFound();
    const row = await scope.db
      .selectFrom('visit_photo')
      .select(['file_id as large', 'small_file_id as small'])
      .where('id', '=', photoId)
      .executeTakeFirstOrThrow();
    return readFile(scope, small ? row.small : row.large);
  },
});
