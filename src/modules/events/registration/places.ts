import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { tell } from './letters/tell.ts';
import { type RegistrationField, registrationFields } from './schema.ts';
import { takesPeople } from './sql.ts';

/** An event whose places are being given: its row stays locked, so that others wait until this transaction ends. */
export interface Places {
  eventId: string;
  title: string;
  state: string;
  registration: 'none' | 'invited' | 'open';
  /** Whether it still takes people: announced, not over, before the day by which to register. */
  open: boolean;
  format: 'online' | 'offline' | 'mixed' | null;
  fields: RegistrationField[];
  capacity: number | null;
  quota: number | null;
  registered: number;
  waiting: number;
}

/** Locks an event's row; null for an absent or foreign event. Everybody who gives or takes a place comes through here. */
export async function lockPlaces(
  { trx, now }: Pick<OperationContext, 'trx' | 'now'>,
  eventId: string,
): Promise<Places | null> {
  const row = await trx
    .selectFrom('event as e')
    .innerJoin('centre as c', 'c.id', 'e.centre_id')
    .select((eb) => [
      'e.title',
      'e.state',
      eb.ref('e.registration').$castTo<Places['registration']>().as('registration'),
      eb.ref('e.format').$castTo<Places['format']>().as('format'),
      'e.registration_fields as fields',
      'e.capacity',
      'e.quota',
      'e.registered',
      'e.waiting',
      takesPeople(now).as('open'),
    ])
    .where('e.id', '=', eventId)
    .forNoKeyUpdate('e')
    .executeTakeFirst();
  return row ? { ...row, eventId, fields: registrationFields.parse(row.fields) } : null;
}

/** @throws AppError `refused` (`eventsRegistration.closed`) */
export function requireOpen({ open }: Places): void {
  if (!open) throw refuse('eventsRegistration.closed');
}

/**
 * What somebody who comes now gets: a place, or to wait for one. Whoever waits is first when a place is free, so that a
 * place is left only when those who wait may not take it: their institution has its share.
 */
export async function placeFor(
  { trx }: Pick<OperationContext, 'trx'>,
  { eventId, capacity, quota, registered }: Places,
  organisationId: string | null,
): Promise<'registered' | 'waiting'> {
  if (capacity !== null && registered >= capacity) return 'waiting';
  if (quota === null || organisationId === null) return 'registered';
  const { taken } = await trx
    .selectFrom('registration_entry')
    .select((eb) => eb.fn.countAll<number>().as('taken'))
    .where('event_id', '=', eventId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'registered')
    .executeTakeFirstOrThrow();
  return Number(taken) < quota ? 'registered' : 'waiting';
}

/**
 * Gives the places that are free to those who have waited longest, in the transaction that freed them, and writes to
 * them. The event's row has to be locked by the caller; nobody comes in once it is over or called off.
 *
 * @returns how many got a place
 */
export async function fillPlaces(context: OperationContext, eventId: string): Promise<number> {
  const places = await lockPlaces(context, eventId);
  if (!places || places.waiting === 0 || places.state !== 'published') return 0;
  const chosen = await choose(context, places);
  if (chosen.length === 0) return 0;
  await context.trx
    .updateTable('registration_entry')
    .set((eb) => ({ state: 'registered', version: eb('version', '+', 1) }))
    .where('id', 'in', chosen)
    .execute();
  await tell(context, eventId, 'promoted', chosen);
  context.audit({
    objectType: 'event',
    objectId: eventId,
    objectName: places.title,
    after: { promoted: chosen.length },
  });
  return chosen.length;
}

async function choose(
  { trx }: OperationContext,
  { eventId, capacity, quota, registered }: Places,
): Promise<string[]> {
  const free = capacity === null ? Number.POSITIVE_INFINITY : capacity - registered;
  if (free <= 0) return [];
  const queue = await trx
    .selectFrom('registration_entry')
    .select(['id', 'organisation_id'])
    .where('event_id', '=', eventId)
    .where('state', '=', 'waiting')
    .orderBy('queued_at')
    .orderBy('id')
    .$if(quota === null && capacity !== null, (q) => q.limit(free))
    .execute();
  if (quota === null) return queue.map(({ id }) => id);
  const taken = new Map(
    (
      await trx
        .selectFrom('registration_entry')
        .select((eb) => ['organisation_id', eb.fn.countAll<number>().as('count')])
        .where('event_id', '=', eventId)
        .where('state', '=', 'registered')
        .groupBy('organisation_id')
        .execute()
    ).map(({ organisation_id, count }) => [organisation_id, Number(count)]),
  );
  const chosen: string[] = [];
  for (const { id, organisation_id: of } of queue) {
    if (chosen.length >= free) break;
    const had = taken.get(of) ?? 0;
    if (of !== null && had >= quota) continue;
    taken.set(of, had + 1);
    chosen.push(id);
  }
  return chosen;
}
