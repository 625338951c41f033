import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import type { EventTime } from '../../events.ts';
import { type LetterKind, ofTheEvent } from './kinds.ts';
import { writeLetters } from './write-letters-job.ts';

/**
 * Lets those of an event have a letter, once: which letters there are is written in this transaction, what they say
 * after its commit.
 *
 * @param ids - registrations of the event
 * @param before - when and where it was, for a letter about a move
 * @returns how many letters that makes; those who have theirs already don't count
 */
export async function tell(
  context: Pick<OperationContext, 'trx' | 'enqueue'>,
  eventId: string,
  kind: LetterKind,
  ids: readonly string[],
  before: EventTime | null = null,
): Promise<number> {
  if (ids.length === 0) return 0;
  const turn = ofTheEvent.has(kind) ? sql`e.sequence` : sql`r.version`;
  const { rows } = await sql`
    insert into event_letter (registration_id, kind, turn, centre_id, event_id, before)
    select r.id, ${kind}, ${turn}, r.centre_id, r.event_id, ${before && JSON.stringify(before)}::jsonb
    from registration_entry r join event e on e.id = r.event_id
    where r.event_id = ${eventId} and r.id = any(${ids}::uuid[])
    order by r.queued_at, r.id
    on conflict do nothing returning 1`.execute(context.trx);
  // One job writes all letters of an event that wait; who comes while it runs makes the next one.
  if (rows.length > 0)
    context.enqueue(writeLetters, { eventId }, { key: `event-letters:${eventId}` });
  return rows.length;
}
