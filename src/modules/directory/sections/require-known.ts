import { AppError } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';

type Table = 'person' | 'organisation' | 'direction' | 'section' | 'profession';

/**
 * What an operation refers to has to be of the centre; a foreign record is not told from an absent one.
 *
 * @param path - the field that names the ids
 * @throws AppError `invalid` (field `path`, code `unknown`).
 */
export async function requireKnown(
  { trx }: OperationContext,
  table: Table,
  ids: readonly (string | null | undefined)[],
  path: string,
): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (wanted.length === 0) return;
  const known = await trx.selectFrom(table).select('id').where('id', 'in', wanted).execute();
  if (known.length === wanted.length) return;
  throw new AppError('invalid', {
    fields: [{ path, code: 'unknown', message: `there is no such ${table}` }],
  });
}
