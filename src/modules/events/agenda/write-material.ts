import { AppError, refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { SeenBy } from './material-schema.ts';

/** More than anybody shows at one event. */
const most = 200;

/** A file or a link, one of the two. */
interface Content {
  file?: { name: string; content: Uint8Array } | undefined;
  url?: string | undefined;
  note: string;
}

/**
 * Hangs a material with its first version.
 *
 * @param personId of the register whose own it is; null for what the organisers and guests hang
 * @throws AppError `refused` (`eventsAgenda.too-many-materials`), `invalid` (field `url`); what `saveFile` throws
 */
export async function writeMaterial(
  context: OperationContext,
  given: {
    eventId: string;
    agendaItemId: string | null;
    title: string;
    seenBy: SeenBy;
    personId: string | null;
  },
  content: Content,
): Promise<{ materialId: string; version: number }> {
  const { trx, actor, audit, now } = context;
  const { eventId, agendaItemId, title, seenBy, personId } = given;
  const { count } = await trx
    .selectFrom('material')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  if (count >= most) throw refuse('eventsAgenda.too-many-materials', { most });
  const { id, version } = await trx
    .insertInto('material')
    .values({
      centre_id: actor.centreId,
      event_id: eventId,
      agenda_item_id: agendaItemId,
      title,
      seen_by: seenBy,
      person_id: personId,
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
}

/** @returns the file's name, or the link */
export async function writeVersion(
  context: OperationContext,
  materialId: string,
  number: number,
  { file, url, note }: Content,
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
