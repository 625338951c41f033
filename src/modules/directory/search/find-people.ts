import { sql } from 'kysely';
import type { PlacedScope } from '#platform/query/define.ts';
import { labelOn } from '../organisations/columns.ts';
import { personFits, postFits } from '../people/filter-people.ts';
import { peopleFilters } from '../people/list-input.ts';
import { readPack } from '../people/pack.ts';
import { inForce } from '../people/sql.ts';
import { foundBySeen } from '../personal-data/sight.ts';
import type { Ranked } from './hit.ts';
import type { Asked } from './search-directory.ts';

const everybody = peopleFilters.parse({ state: 'all' });
const working = peopleFilters.parse({ state: 'working' });

/** People who are called so, as far as the list of people shows them. */
export async function findPeopleCalled(
  scope: PlacedScope,
  { readings, near, limit }: Asked,
): Promise<Ranked[]> {
  const { db, centreId, today } = scope;
  const { pack } = await readPack(db, centreId);
  const works = personFits(scope, pack, today, working);
  const { rows } = await sql<Ranked>`
    select 'person' as kind, person.id,
      concat_ws(' ', person.family_name, nullif(person.given_name, ''), nullif(person.patronymic, '')) as name,
      (select alias from unnest(person.aliases) alias, words_of(${readings}::text[]) asked
        where holds_words(' ' || search_key(alias) || ' ', asked.words) and not holds_words(' ' ||
          search_key(person.family_name || ' ' || person.given_name || ' ' || person.patronymic) || ' ', asked.words)
        limit 1) as matched,
      coalesce(po.title, person.post) as post,
      coalesce(${labelOn(sql.ref('po.organisation_id'), today)}, '') as organisation,
      found.former, ${near}::boolean as near, found.place
    from (
      select person.id, called.place, not ${works} as former
      from (select id, min(place) as place from people_called(${readings}::text[], ${near}) group by id) called
      join person on person.id = called.id
      where person.erased_at is null and ${foundBySeen(scope, readings)} and ${personFits(scope, pack, today, everybody)}
      order by called.place, former, person.family_name, person.given_name, person.patronymic, person.id
      limit ${limit}
    ) found
    join person on person.id = found.id
    left join lateral (
      select po.* from post po
      where po.person_id = person.id and coalesce(po.since <= ${today}::date, true) and ${postFits(scope, pack, today, working)}
      order by ${inForce('po', today)} desc, po.main desc, po.until desc, po.since desc nulls last, po.id limit 1
    ) po on true
    order by found.place, found.former, name, person.id`.execute(db);
  return rows;
}
