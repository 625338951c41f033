import type { Db } from '#platform/db/database.ts';
import type { CrowdLimits } from './clashes/types.ts';

/** What a month bears as long as a centre has said nothing. */
const usualLimits: CrowdLimits = { kind: 8, audience: 4 };

/** What a month bears in the centre whose rows are seen, with the version of its saying (0 for the usual). */
export async function readLimits(db: Db): Promise<CrowdLimits & { version: number }> {
  const row = await db
    .selectFrom('season_setting')
    .select(['crowded_kind as kind', 'crowded_audience as audience', 'version'])
    .executeTakeFirst();
  return row ?? { ...usualLimits, version: 0 };
}
