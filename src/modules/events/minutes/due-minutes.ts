import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { readKinds } from '../kinds/read-kinds.ts';

/**
 * Kinds whose events need minutes, with the days in which they are due: `{"section-session": 5}`.
 *
 * @param pack the centre's, where it need not be asked for
 */
export async function dueDaysByKind(
  db: Db,
  centreId: string,
  pack?: string,
): Promise<Record<string, number>> {
  const kinds = await readKinds(db, centreId, pack);
  return Object.fromEntries(
    kinds.flatMap(({ key, settings: { minutesDueDays: days } }) =>
      days === null ? [] : [[key, days]],
    ),
  );
}

/** The last day for the minutes of the event `e`; null for a kind without minutes. */
export const dueOn = (days: Record<string, number>) =>
  sql<string>`(e.ends_on + (${JSON.stringify(days)}::jsonb ->> e.kind)::int)`;

/** Whether the event `e` has been and needs minutes. */
export const needsMinutes = (days: Record<string, number>, today: string) =>
  sql<boolean>`(e.kind = any(${Object.keys(days)}::text[]) and (e.state = 'held'
    or (e.state = 'published' and e.exact and e.starts_on <= ${today}::date)))`;

/** Speakers of the event `e` who have not hung up anything: neither on their item nor of their own. */
export const withoutMaterials = sql<number>`(
  select count(*)::int from agenda_speaker sp
  join agenda_item a on a.id = sp.agenda_item_id
  where a.event_id = e.id and a.kind <> 'break' and sp.state not in ('declined', 'ready')
    and not exists (select from material m where m.agenda_item_id = a.id
      or (m.event_id = e.id and m.person_id = sp.person_id)))`;
