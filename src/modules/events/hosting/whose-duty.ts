import { type RawBuilder, sql } from 'kysely';

/** The line `d` still waits: its event `e` is ahead, or the line belongs to the time after it. */
export const stillWaits = sql<boolean>`(d.done_on is null
  and (e.state = 'published' or e.state = 'held' and d.due_on > e.ends_on))`;

/** Roles that lead an institution, and prepare what it holds. */
const hosts = ['institution-head', 'institution-deputy', 'institution-methodist'];

/**
 * The accounts of who leads the institution that holds the event `e`: with them stands what nobody is named for.
 * A select of `person_id`, `email`.
 */
export const hostAccounts: RawBuilder<{ person_id: string | null; email: string }> = sql`
  select ms.person_id, lower(u.email) as email
  from membership_grant g
  join membership ms on ms.id = g.membership_id and ms.ended_at is null
  join auth_user u on u.id = ms.user_id
  where g.organisation_id = e.host_organisation_id and g.role = any(${hosts})`;
