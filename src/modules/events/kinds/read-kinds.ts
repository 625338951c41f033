import { eventKindsOf } from '#packs/events-pack.ts';
import type { Db } from '#platform/db/database.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { readPack } from '#platform/operation/centre-facts.ts';
import { type KindRow, kindSettings } from './schema.ts';

/**
 * The centre's kinds of events: the pack's, as the centre says otherwise, and its own ones after them.
 *
 * @param known the centre's pack, where it need not be asked for
 */
export async function readKinds(db: Db, centreId: string, known?: string): Promise<KindRow[]> {
  const [pack, rows] = await Promise.all([known ?? readPack(db, centreId), selectKinds(db, {})]);
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
  const packed = kindsOfPack(pack).map((kind): KindRow => {
    const known = said.get(kind.key);
    said.delete(kind.key);
    return known ?? kind;
  });
  return [...packed, ...said.values()];
}

const selectKinds = keptQuery((db) =>
  db.selectFrom('event_kind').select(['key', 'words', 'settings', 'archived']).orderBy('key'),
);

const ofPacks = new Map<string, readonly KindRow[]>();

/** The pack's kinds with all their settings, put together once. */
function kindsOfPack(pack: string): readonly KindRow[] {
  const kinds =
    ofPacks.get(pack) ??
    eventKindsOf(pack).map(({ key, words, settings }) => ({
      ...{ key, words, archived: false },
      settings: kindSettings.parse(settings),
    }));
  ofPacks.set(pack, kinds);
  return kinds;
}
