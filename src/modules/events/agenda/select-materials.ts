import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/errors.ts';
import { type FileContent, readFile } from '#platform/files/read-file.ts';
import type { Scope } from '#platform/query/define.ts';
import type { MaterialRow } from './material-schema.ts';

/** Materials `m` of an event in the order of hanging, each with its last version; whoever asks narrows it to what is for them. */
export const selectMaterials = (db: Db, eventId: string) =>
  db
    .selectFrom('material as m')
    .innerJoin('material_version as v', (join) =>
      join
        .onRef('v.material_id', '=', 'm.id')
        .on(
          sql<boolean>`v.number = (select max(number) from material_version where material_id = m.id)`,
        ),
    )
    .leftJoin('file as f', 'f.id', 'v.file_id')
    .select((eb) => [
      'm.id',
      'm.agenda_item_id as agendaItemId',
      'm.title',
      eb.ref('m.seen_by').$castTo<MaterialRow['seenBy']>().as('seenBy'),
      'v.number',
      'f.name as fileName',
      'f.size',
      'v.url',
      'v.added_by_name as by',
      sql<MaterialRow['versions']>`coalesce((
        select jsonb_agg(jsonb_build_object('number', o.number, 'fileName', of.name, 'url', o.url)
          order by o.number desc)
        from material_version o left join file of on of.id = o.file_id
        where o.material_id = m.id and o.number < v.number), '[]')`.as('versions'),
      'm.version',
    ])
    .where('m.event_id', '=', eventId)
    .orderBy('m.created_at')
    .orderBy('m.id');

/**
 * The file of a material's version. Whether the caller may see the material is decided before.
 *
 * @throws AppError `not-found` also where the version is a link
 */
export async function versionFile(
  scope: Pick<Scope, 'db' | 'kernel'>,
  materialId: string,
  number: number,
): Promise<FileContent> {
  const version = await scope.db
    .selectFrom('material_version')
    .select('file_id as fileId')
    .where('material_id', '=', materialId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!version?.fileId) throw notFound();
  return readFile(scope, version.fileId);
}
