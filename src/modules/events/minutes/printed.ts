import { type RawBuilder, sql } from 'kysely';

/** The number of the minutes `m` as it is printed. */
export const printed: RawBuilder<string> = sql<string>`coalesce(m.printed, m.number::text)`;
