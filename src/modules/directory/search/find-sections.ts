import { sql } from 'kysely';
import type { PlacedScope } from '#platform/query/define.ts';
import { labelOn } from '../organisations/columns.ts';
import { inSectionReach } from '../sections/list-sections.ts';
import type { Ranked } from './hit.ts';
import type { Asked } from './search-directory.ts';

/** Sections by name, topic, audience and number of the order. */
export async function findSectionsCalled(
  scope: PlacedScope,
  { readings, near, limit }: Asked,
): Promise<Ranked[]> {
  const { db, today } = scope;
  const { rows } = await sql<Ranked>`
    select 'section' as kind, s.id, s.name, null as matched, '' as post,
      coalesce(${labelOn(sql.ref<string>('s.organisation_id'), today)}, '') as organisation,
      not daterange(null, s.until, '[]') @> ${today}::date as former, ${near}::boolean as near, called.place
    from (select id, min(place) as place from sections_called(${readings}::text[], ${near}) group by id) called
    join section s on s.id = called.id
    where ${inSectionReach(scope)}
    order by called.place, former, s.name, s.since desc, s.id
    limit ${limit}`.execute(db);
  return rows;
}
