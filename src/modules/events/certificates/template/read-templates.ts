import { refuse } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import type { Scope } from '#platform/query/define.ts';

/** The centre's forms in Word by the kinds that they are for, '' for all that have none. */
export async function readTemplates({ db }: Pick<Scope, 'db'>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('certificate_template').select(['kind', 'file_id']).execute();
  return new Map(rows.map(({ kind, file_id }) => [kind, file_id]));
}

/**
 * The bytes of the form for each of the kinds.
 * @throws AppError `refused` (`no-template`) where there is none
 */
export async function templatesOf(
  scope: Pick<Scope, 'db' | 'kernel'>,
  kinds: Iterable<string>,
): Promise<Map<string, Uint8Array>> {
  const known = await readTemplates(scope);
  const files = new Map<string, Uint8Array>();
  const found = new Map<string, Uint8Array>();
  for (const kind of kinds) {
    const fileId = known.get(kind) ?? known.get('');
    if (!fileId) throw refuse('eventsCertificates.no-template');
    const bytes = files.get(fileId) ?? (await readFile(scope, fileId)).bytes;
    files.set(fileId, bytes);
    found.set(kind, bytes);
  }
  return found;
}
