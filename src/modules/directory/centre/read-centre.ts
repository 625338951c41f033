import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import { type CentreSettings, readSettings } from './settings.ts';

/** The settings of the centre that the caller reads or changes. */
export async function centreSettingsOf(caller: Scope | OperationContext): Promise<CentreSettings> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  const row = await db
    .selectFrom('centre')
    .select('settings')
    .where('id', '=', caller.actor.centreId)
    .executeTakeFirstOrThrow();
  return readSettings(row.settings);
}
