import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Terms } from './terms.ts';

/** Orders of outsiders that ended long ago, of whom more is still known than figures need. */
const known = ({ guestsBefore, guest }: Terms) => sql`
  r.kind = 'order' and r.state in ('answered', 'withdrawn')
    and coalesce(r.answered_at, r.asked_at)::date < ${guestsBefore}::date
    and (r.contact <> '' or (r.customer = 'citizen' and r.asker_name <> ${guest}))`;

/** Whether a customer is to be forgotten. */
export async function hasCustomers(db: Db, terms: Terms): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from consultation_request r where ${known(terms)}) as due`.execute(db);
  return rows[0]?.due ?? false;
}

/** How customers of orders long done are reached is forgotten, of citizens also the name. @returns how many orders */
export async function forgetCustomers(db: Db, terms: Terms): Promise<number> {
  const { rows } = await sql`
    update consultation_request r set contact = '',
      asker_name = case when r.customer = 'citizen' then ${terms.guest} else r.asker_name end
    where ${known(terms)} returning 1`.execute(db);
  return rows.length;
}
