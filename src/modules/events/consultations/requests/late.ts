import { sql } from 'kysely';
import type { Scope } from '#platform/query/define.ts';

/** How a request is late: nobody has taken it, or its answer is overdue. */
export const latenesses = ['untaken', 'unanswered'] as const;
export type Lateness = (typeof latenesses)[number];

/** Requests `r` that wait for an answer. */
export const isOpen = sql<boolean>`r.state in ('asked', 'taken')`;

/** How the request `r` is late on a day; null while there is time. */
export const latenessOn = (today: string) =>
  sql<Lateness | null>`case when not ${isOpen} then null when r.due_on < ${today} then 'unanswered'
    when r.state = 'asked' and r.take_by < ${today} then 'untaken' end`;

/** The days on which the request `r` was asked and answered, as the centre's calendar has them. */
export const daysOf = ({ centre }: Pick<Scope, 'centre'>) => ({
  askedOn: sql<string>`(r.asked_at at time zone ${sql.lit(centre.timeZone)})::date`,
  answeredOn: sql<string | null>`(r.answered_at at time zone ${sql.lit(centre.timeZone)})::date`,
});
