import { type RawBuilder, sql } from 'kysely';
import { readCentreSettings } from '#modules/directory/public.ts';
import type { Db } from '#platform/db/database.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import type { KindRow } from '../kinds/schema.ts';

/** Letters about an event that is farther off than so many days wait until then: a season is announced in August. */
const usualInvitation = 30;

/** How many days before an event something is done, kind by kind. */
export interface LeadDays {
  of: Record<string, number>;
  /** For kinds that say nothing. */
  usual: number;
}

/** From how many days before their events invitations go out. */
export async function invitationDays(db: Db, centreId: string): Promise<LeadDays> {
  return daysOf(await readKinds(db, centreId), 'inviteBefore', usualInvitation);
}

/** How many days before their events unanswered invitations are reminded of; 0 for never. */
export async function reminderDays(db: Db, centreId: string): Promise<LeadDays> {
  const { remindUnansweredBefore } = await readCentreSettings(db, centreId);
  return daysOf(await readKinds(db, centreId), 'remindUnansweredBefore', remindUnansweredBefore);
}

/** The days of an event `e`. */
export const leadSql = ({ of, usual }: LeadDays): RawBuilder<number> =>
  sql<number>`coalesce((${JSON.stringify(of)}::jsonb ->> e.kind)::int, ${usual}::int)`;

function daysOf(
  kinds: readonly KindRow[],
  what: 'inviteBefore' | 'remindUnansweredBefore',
  usual: number,
): LeadDays {
  const said = kinds.flatMap(({ key, settings }) => {
    const days = settings[what];
    return days === null ? [] : [[key, days] as const];
  });
  return { of: Object.fromEntries(said), usual };
}
