import type { Db } from '#platform/db/database.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import { type CentreSettings, readSettings } from './settings.ts';

/** The settings of the centre that the caller reads or changes. */
export function centreSettingsOf(caller: Scope | OperationContext): Promise<CentreSettings> {
  return readCentreSettings('trx' in caller ? caller.trx : caller.db, caller.actor.centreId);
}

/** The settings of a centre, for work by the clock that has no caller. */
export async function readCentreSettings(db: Db, centreId: string): Promise<CentreSettings> {
  const row = await db
    .selectFrom('centre')
    .select('settings')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  return readSettings(row.settings);
}
