import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** An item of a living plan that lies in a season. */
export interface SeasonItem {
  id: string;
  number: string | null;
  text: string;
  planId: string;
  planTitle: string;
  /** The plan's days that belong to the season. */
  startsOn: string;
  endsOn: string;
  /** Waits for the days of a separate schedule. */
  isScheduled: boolean;
  /** What its deadline names within the plan's period; none for a debt. */
  windows: [string | null, string | null][];
  /** The first person who answers for it. */
  personId: string | null;
}

/** Items of plans that are alive in a span, without those that only head others. */
export async function itemsWithin(
  db: Db,
  [from, until]: readonly [string, string],
): Promise<SeasonItem[]> {
  return db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select([
      'item.id',
      'item.number',
      'item.text',
      'plan.id as planId',
      'plan.title as planTitle',
      sql<string>`greatest(plan.starts_on, ${from}::date)`.as('startsOn'),
      sql<string>`least(plan.ends_on, ${until}::date)`.as('endsOn'),
      sql<boolean>`item.deadline_kind is not distinct from 'scheduled'`.as('isScheduled'),
      sql<SeasonItem['windows']>`coalesce(item.deadline_reading -> 'windows', '[]')`.as('windows'),
      sql<string | null>`(select r.person_id from plan_item_party r
        where r.item_id = item.id and r.person_id is not null order by r.position limit 1)`.as(
        'personId',
      ),
    ])
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', 'closed')
    .where('plan.starts_on', '<=', until)
    .where('plan.ends_on', '>=', from)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plan_item as below')
            .select('below.id')
            .whereRef('below.parent_id', '=', 'item.id')
            .where('below.removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('plan.starts_on')
    .orderBy('plan.id')
    .orderBy('item.path')
    .execute();
}
