import { sql } from 'kysely';

/** Whether the event `e` has taken place: somebody said so, or it was announced for a day that is over. */
export const tookPlace = (today: string) =>
  sql<boolean>`(e.state = 'held' or (e.state = 'published' and e.exact and e.ends_on < ${today}::date))`;
