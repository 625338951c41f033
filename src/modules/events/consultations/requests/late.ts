import { sql } from 'kysely';

/** How a request is late: nobody has taken it, or its answer is overdue. */
export const latenesses = ['untaken', 'unanswered'] as const;
export type Lateness = (typeof latenesses)[number];

/** Requests `r` that wait for an answer. */
export const isOpen = sql<boolean>`r.state in ('asked', 'taken')`;

/** How the request `r` is late on a day; null while there is time. */
export const latenessOn = (today: string) =>
  sql<Lateness | null>`case when not ${isOpen} then null when r.due_on < ${today} then 'unanswered'
    when r.state = 'asked' and r.take_by < ${today} then 'untaken' end`;
