import { z } from 'zod';
import { hostChecklist } from '#packs/host-checklist.ts';
import type { Db } from '#platform/db/database.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { type ChecklistLine, checklist } from './schema.ts';

/** Stands in `event_kind.settings` beside what lists and forms need of every kind. */
const said = z.object({ checklist: checklist.optional() });

/** What whoever holds an event of a kind has to prepare: as the centre says, else as the pack does. */
export async function readChecklist(db: Db, kind: string): Promise<ChecklistLine[]> {
  return (await saidChecklist(db, kind)) ?? hostChecklist.map((line) => ({ ...line }));
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
  run: ({ db }, { key }) => readChecklist(db, key),
});
