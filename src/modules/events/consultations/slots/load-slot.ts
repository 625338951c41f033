import { sql } from 'kysely';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Channel } from '../schema.ts';
import type { OwnedSlot } from './permissions.ts';
import type { SlotState } from './schema.ts';

/** A time for a consultation, locked: who asks for it at the same moment waits, and finds it taken. */
export interface LoadedSlot extends OwnedSlot {
  id: string;
  methodistId: string;
  onDay: string;
  startsTime: string;
  minutes: number;
  channel: Channel;
  seriesId: string;
  state: SlotState;
  bookerId: string | null;
  bookerName: string;
  organisationId: string | null;
  question: string;
  /** Whether it has begun, by the centre's clock. */
  isPast: boolean;
  sequence: number;
  version: number;
}

/** Locks a time for a change; null for an absent or foreign one. */
export async function loadSlot(
  { trx, now }: OperationContext,
  { slotId }: { slotId: string },
): Promise<LoadedSlot | null> {
  const row = await trx
    .selectFrom('consultation_slot as s')
    .innerJoin('centre as c', 'c.id', 's.centre_id')
    .selectAll('s')
    .select(
      sql<boolean>`(s.on_day + s.starts_time) at time zone c.time_zone <= ${now}`.as('isPast'),
    )
    .where('s.id', '=', slotId)
    .forUpdate('s')
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    methodistId: row.methodist_id,
    bookedBy: row.booked_by,
    onDay: row.on_day,
    startsTime: row.starts_time.slice(0, 5),
    minutes: row.minutes,
    channel: row.channel as Channel,
    seriesId: row.series_id,
    state: row.state as SlotState,
    bookerId: row.booker_id,
    bookerName: row.booker_name,
    organisationId: row.organisation_id,
    question: row.question,
    isPast: row.isPast,
    sequence: row.sequence,
    version: row.version,
  };
}

/** What the log calls a time. */
export const slotName = ({ onDay, startsTime }: Pick<LoadedSlot, 'onDay' | 'startsTime'>): string =>
  `${onDay} ${startsTime}`;

/** @throws AppError `refused` where it is not in the state. */
export function requireState({ state }: Pick<LoadedSlot, 'state'>, wanted: SlotState): void {
  if (state !== wanted) throw refuse(`eventsSlots.${wanted === 'free' ? 'gone' : 'not-taken'}`);
}
