import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { readKinds } from '../kinds/read-kinds.ts';

/** Kinds whose minutes the head of the body approves; the centre approves those of the others. */
export async function kindsApprovedByHead(db: Db, centreId: string): Promise<string[]> {
  const kinds = await readKinds(db, centreId);
  return kinds.flatMap(({ key, settings }) => (settings.approves === 'head' ? key : []));
}

/**
 * Ids of the people who are to approve the minutes of the event `e`, for `in (…)`: the heads of its section on its day, of
 * an event without one who leads its host; where these are none, or the centre approves, the directors.
 */
export const approversOf = (byHead: readonly string[]): RawBuilder<string> => sql<string>`(
  with heads as (
    select sm.person_id as id from section_member sm
    where sm.section_id = e.section_id and sm.role = 'head' and e.starts_on <@ daterange(sm.since, sm.until, '[]')
      and e.kind = any(${byHead}::text[])
    union
    select ms.person_id from membership ms join membership_grant g on g.membership_id = ms.id
    where e.section_id is null and g.role = 'institution-head' and g.organisation_id = e.host_organisation_id
      and ms.ended_at is null and ms.person_id is not null and e.kind = any(${byHead}::text[])
  )
  select id from heads
  union
  select ms.person_id from membership ms join membership_grant g on g.membership_id = ms.id
  where g.role = 'director' and g.organisation_id is null and g.section_id is null and g.direction_id is null
    and ms.ended_at is null and ms.person_id is not null and ms.centre_id = e.centre_id
    and not exists (select from heads))`;
