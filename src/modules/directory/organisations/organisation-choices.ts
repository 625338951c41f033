import { sql } from 'kysely';
import type { Scope } from '#platform/query/define.ts';
import type { Named } from '#platform/query/named.ts';
import { existsOn, labelOn } from './columns.ts';

/** The organisations of today for a form or a filter, as people call them. */
export function organisationChoices({ db, today }: Pick<Scope, 'db' | 'today'>): Promise<Named[]> {
  return db
    .selectFrom('organisation')
    .select(['organisation.id', labelOn(sql.ref('organisation.id'), today).as('name')])
    .where(existsOn(today))
    .orderBy('name')
    .execute();
}
