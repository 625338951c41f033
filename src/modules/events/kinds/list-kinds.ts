import { z } from 'zod';
import { eventKindsOf } from '#packs/events-pack.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { readKinds } from './read-kinds.ts';
import { kindRow } from './schema.ts';

const listed = kindRow.extend({
  /** The pack's as it is, the pack's with the centre's changes, or the centre's own. */
  origin: z.enum(['pack', 'changed', 'own']),
  /** Of the centre's row; 0 for the pack's as it is. */
  version: z.number().int(),
  /** How many events are of it. */
  events: z.number().int(),
});
export type ListedKind = z.output<typeof listed>;

export const listKinds = defineQuery({
  name: 'event.kind.list',
  summary:
    'All kinds of events of the centre, also archived ones: whose they are, how many events each has.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({}),
  output: z.array(listed),
  http: { path: '/event-kinds' },
  async run({ db, centre, centreId }): Promise<ListedKind[]> {
    const packed = new Set(eventKindsOf(centre.pack).map(({ key }) => key));
    const rows = await db.selectFrom('event_kind').select(['key', 'version']).execute();
    const versions = new Map(rows.map(({ key, version }) => [key, version]));
    const counted = await db
      .selectFrom('event')
      .select(['kind', (eb) => eb.fn.countAll<number>().as('events')])
      .groupBy('kind')
      .execute();
    const events = new Map(counted.map((row) => [row.kind, Number(row.events)]));
    return (await readKinds(db, centreId)).map((kind) => ({
      ...kind,
      origin: !packed.has(kind.key) ? 'own' : versions.has(kind.key) ? 'changed' : 'pack',
      version: versions.get(kind.key) ?? 0,
      events: events.get(kind.key) ?? 0,
    }));
  },
});
