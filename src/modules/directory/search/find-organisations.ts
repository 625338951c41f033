import { sql } from 'kysely';
import type { PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { existsOn, fullNameOn, labelOn, parentOn } from '../organisations/columns.ts';
import type { Ranked } from './hit.ts';
import type { Asked } from './search-directory.ts';

/** Organisations that are or were called so; the best name of each counts. */
export async function findOrganisationsCalled(
  scope: PlacedScope,
  { readings, near, limit }: Asked,
): Promise<Ranked[]> {
  const { db, today } = scope;
  const id = sql.ref<string>('organisation.id');
  const { rows } = await sql<Ranked>`
    select 'organisation' as kind, found.id, ${fullNameOn(sql.ref<string>('found.id'), today)} as name,
      case when not found.present then found.called end as matched, '' as post,
      coalesce(${labelOn(parentOn(sql.ref<string>('found.id'), today), today)}, '') as organisation,
      found.former, ${near}::boolean as near, found.place
    from (
      select best.* from (
        select distinct on (organisation.id) organisation.id, called.place, n.name as called,
          daterange(n.since, n.until, '[]') @> ${today}::date as present,
          not (${existsOn(today)} and daterange(n.since, n.until, '[]') @> ${today}::date) as former
        from organisations_called(${readings}::text[], ${near}) called
        join organisation on organisation.id = called.id
        join organisation_name n on n.id = called.name_id
        where ${inReach(scope, { organisation: id })}
        order by organisation.id, called.place, daterange(n.since, n.until, '[]') @> ${today}::date desc, n.kind, n.id
      ) best order by best.place, best.former, best.called, best.id limit ${limit}
    ) found
    order by found.place, found.former, name, found.id`.execute(db);
  return rows;
}
