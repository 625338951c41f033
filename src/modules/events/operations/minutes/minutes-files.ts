import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { givenFile } from '../../agenda/given-file.ts';
import { loadMinutes } from '../../minutes/load-minutes.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';

/** More copies than anybody signs. */
const most = 10;

export const addMinutesFile = defineOperation({
  name: 'minutes.file.add',
  summary:
    'Adds the signed paper of minutes: a scan, a file with a signature, a signature beside it.',
  input: z.object({ minutesId: z.uuid(), file: givenFile }),
  output: z.object({ minutesId: z.uuid(), fileId: z.uuid() }),
  permission: minutesPermissions['minutes.file.add'],
  http: { method: 'post', path: '/minutes/{minutesId}/files', status: 201 },
  load: loadMinutes,
  async run(context, { minutesId, file }) {
    const { trx, actor, target, audit, now } = context;
    const { count } = await trx
      .selectFrom('minutes_file')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('minutes_id', '=', minutesId)
      .executeTakeFirstOrThrow();
    if (count >= most) throw refuse('eventsMinutes.too-many-files', { most });
    const saved = await saveFile(context, { name: file.name, bytes: file.content });
    await trx
      .insertInto('minutes_file')
      .values({
        minutes_id: minutesId,
        centre_id: actor.centreId,
        file_id: saved.id,
        added_by_name: actor.name,
        added_at: now,
      })
      .execute();
    audit({
      objectType: 'minutes',
      objectId: minutesId,
      objectName: target.event.fields.title,
      after: { file: saved.name },
    });
    return { minutesId, fileId: saved.id };
  },
});

export const removeMinutesFile = defineOperation({
  name: 'minutes.file.remove',
  summary: 'Takes a file away from minutes that are not approved yet.',
  input: z.object({ minutesId: z.uuid(), fileId: z.uuid() }),
  output: z.object({ minutesId: z.uuid() }),
  permission: minutesPermissions['minutes.file.remove'],
  http: { method: 'delete', path: '/minutes/{minutesId}/files/{fileId}' },
  load: loadMinutes,
  async run({ trx, target, audit }, { minutesId, fileId }) {
    if (target.state === 'approved') throw refuse('eventsMinutes.approved');
    const gone = await trx
      .deleteFrom('minutes_file')
      .where('minutes_id', '=', minutesId)
      .where('file_id', '=', fileId)
      .returning('file_id')
      .executeTakeFirst();
    if (!gone) throw refuse('eventsMinutes.file-gone');
    audit({
      objectType: 'minutes',
      objectId: minutesId,
      objectName: target.event.fields.title,
      before: { file: fileId },
    });
    return { minutesId };
  },
});
