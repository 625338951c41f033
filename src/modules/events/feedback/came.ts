import { sql } from 'kysely';

/**
 * Whether somebody with the registration `r` was at the event: as attendance says; where nobody took it, whoever was
 * registered.
 */
export const came = sql<boolean>`(r.state = 'registered' and (
  exists (select from attendance a where a.registration_id = r.id and a.state <> 'absent')
  or not exists (select from attendance a where a.event_id = r.event_id)))`;

/** Whether those who came to the event `e` can say today what it was like. */
export const feedbackOpen = (today: string) => sql<boolean>`exists (
  select from event_feedback f
  where f.event_id = e.id and f.asked and f.opened_on is not null and f.closes_on >= ${today}::date)`;
