import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';

/** More than anybody chooses from. */
const most = 100;

export const listAudiences = defineQuery({
  name: 'event.audiences',
  summary: 'For whom the announced events of a year around today are, most frequent first.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({}),
  output: z.array(z.string()),
  http: { path: '/event-audiences' },
  async run({ db, today }) {
    const rows = await db
      .selectFrom('event as e')
      .leftJoin('section as s', 's.id', 'e.section_id')
      .select(sql<string>`coalesce(nullif(e.audience, ''), s.audience)`.as('audience'))
      .where('e.state', '<>', 'draft')
      .where(sql<boolean>`e.starts_on between ${today}::date - 365 and ${today}::date + 365`)
      .where(sql<boolean>`coalesce(nullif(e.audience, ''), s.audience, '') <> ''`)
      .groupBy(sql`1`)
      .orderBy(sql`count(*)`, 'desc')
      .orderBy(sql`1`)
      .limit(most)
      .execute();
    return rows.map(({ audience }) => audience);
  },
});
