import type { Scope } from '#platform/query/define.ts';
import type { Named } from '#platform/query/named.ts';

/** Those who work in the centre today, for a form or a filter. */
export function staffChoices({ db, today }: Pick<Scope, 'db' | 'today'>): Promise<Named[]> {
  return db
    .selectFrom('person')
    .select(['id', 'short_name as name'])
    .where('in_centre', '=', true)
    .where('merged_into', 'is', null)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]))
    .orderBy('short_name')
    .execute();
}
