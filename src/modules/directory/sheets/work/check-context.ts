import type { OperationContext } from '#platform/operation/define.ts';
import { readPack } from '../../people/pack.ts';
import type { CheckContext } from '../checking/planned.ts';
import type { SheetColumn } from '../mapping/guess-columns.ts';
import type { StoredImport } from './stored-import.ts';

/** What rows of an import are checked against. */
export async function checkContext(
  { trx, actor, today }: Pick<OperationContext, 'trx' | 'actor' | 'today'>,
  { organisationId, meanings }: Pick<StoredImport, 'organisationId' | 'meanings'>,
  columns: readonly SheetColumn[],
): Promise<CheckContext> {
  const { pack, language } = await readPack(trx, actor.centreId);
  const byField = new Map(columns.map(({ field, index }) => [field, index + 1]));
  return {
    db: trx,
    centreId: actor.centreId,
    today,
    pack,
    language,
    organisationId,
    meanings,
    columnOf: (field) => byField.get(field) ?? null,
  };
}
