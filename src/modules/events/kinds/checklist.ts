import { z } from 'zod';
import { eventKindsOf } from '#packs/events-pack.ts';
import { hostChecklist } from '#packs/host-checklist.ts';
import type { Db } from '#platform/db/database.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { type ChecklistLine, checklist } from './schema.ts';

/** Stands in `event_kind.settings` beside what lists and forms need of every kind. */
const said = z.object({ checklist: checklist.optional() });

/** What whoever holds an event of a kind has to prepare: as the centre says, else as the pack does of it, or of most. */
export async function readChecklist(
  db: Db,
  centreId: string,
  kind: string,
): Promise<ChecklistLine[]> {
  const said = await saidChecklist(db, kind);
  if (said) return said;
  const { pack } = await db
    .selectFrom('centre')
    .select('pack')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const packed = eventKindsOf(pack).find(({ key }) => key === kind)?.checklist ?? hostChecklist;
  return packed.map((line) => ({ ...line }));
}

/** Only what the centre has said itself; undefined where it has said nothing. */
export async function saidChecklist(db: Db, kind: string): Promise<ChecklistLine[] | undefined> {
  const row = await db
    .selectFrom('event_kind')
    .select('settings')
    .where('key', '=', kind)
    .executeTakeFirst();
  return row && said.parse(row.settings).checklist;
}

export const getKindChecklist = defineQuery({
  name: 'event.kind.checklist',
  summary: 'What whoever holds an event of a kind has to prepare.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ key: z.string().max(60) }),
  output: checklist,
  http: { path: '/event-kinds/{key}/checklist' },
  run: ({ db, centreId }, { key }) => readChecklist(db, centreId, key),
});
