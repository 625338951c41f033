import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../../permissions.ts';
import { linkPatterns } from './schema.ts';

const said = z.object({ patterns: linkPatterns, version: z.number().int() });
export type LinkPatterns = z.output<typeof said>;

/** The centre's patterns; none as long as it has said nothing. */
export async function readPatterns(db: Db): Promise<LinkPatterns> {
  const row = await db.selectFrom('event_setting').select(['links', 'version']).executeTakeFirst();
  return row
    ? { patterns: linkPatterns.parse(row.links), version: row.version }
    : { patterns: [], version: 0 };
}

/** Whoever plans events may see them: a link lets one into the room. */
export const listLinkPatterns = defineQuery({
  name: 'event.links',
  summary: 'Links to video meetings that the centre uses again and again, as patterns.',
  permission: 'event.create',
  rule: { ...eventPermissions['event.create'], place: 'reach' },
  placed: true,
  input: z.object({}),
  output: said,
  http: { path: '/event-links' },
  run: ({ db }) => readPatterns(db),
});
