import { eventKindsOf } from '#packs/events-pack.ts';
import type { Db } from '#platform/db/database.ts';
import { type KindRow, kindSettings } from './schema.ts';

/** The centre's kinds of events: the pack's, as the centre says otherwise, and its own ones after them. */
export async function readKinds(db: Db, centreId: string): Promise<KindRow[]> {
  const { pack } = await db
    .selectFrom('centre')
    .select('pack')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('event_kind')
    .select(['key', 'words', 'settings', 'archived'])
    .orderBy('key')
    .execute();
  const said = new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        words: row.words as KindRow['words'],
        settings: kindSettings.parse(row.settings),
        archived: row.archived,
      },
    ]),
  );
  const packed = eventKindsOf(pack).map(({ key, words, settings }): KindRow => {
    const known = said.get(key);
    said.delete(key);
    return known ?? { key, words, settings: kindSettings.parse(settings), archived: false };
  });
  return [...packed, ...said.values()];
}
