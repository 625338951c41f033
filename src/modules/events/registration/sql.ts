import { sql } from 'kysely';

/** Whether the event `e` of the centre `c` still takes people: announced, not over, before the day by which to register. */
export const takesPeople = (now: Date) => sql<boolean>`(e.state = 'published'
  and ${now}::timestamptz < (e.ends_on + coalesce(e.ends_time, '24:00'::time)) at time zone c.time_zone
  and (e.registration_until is null or ${now}::timestamptz <= e.registration_until))`;

/**
 * The video link of the event `e` of the centre `c` for the registration `r`: from an hour before the start to the end,
 * on the days of an event without times, and for the registered only.
 */
export const linkFor = (now: Date, today: string) => sql<string | null>`
  case when r.state = 'registered' and e.state = 'published' and e.exact and (
    case when e.starts_time is null then ${today}::date between e.starts_on and e.ends_on
    else ${now}::timestamptz >= ((e.starts_on + e.starts_time) at time zone c.time_zone) - interval '1 hour'
      and ${now}::timestamptz <= ((e.ends_on + coalesce(e.ends_time, '24:00'::time)) at time zone c.time_zone) end)
  then e.video_url end`;
