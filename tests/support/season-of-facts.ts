import type { Db } from '#platform/db/database.ts';

/** An event that has been, with those who were there. */
export interface Been {
  title: string;
  startsOn: string;
  kind?: string;
  state?: 'draft' | 'published' | 'held' | 'cancelled';
  sectionId?: string | null;
  hostId?: string | null;
  directionId?: string | null;
  format?: 'online' | 'offline' | 'mixed' | null;
  parentId?: string;
  /** «10:00», «12:00». */
  times?: [string, string];
  creditMinutes?: number | null;
  visits?: readonly Visit[];
}

export interface Visit {
  personId?: string;
  guest?: string;
  organisationId?: string | null;
  state?: 'present' | 'partly' | 'absent' | 'claimed';
  minutes?: number | null;
}

/** Writes an event down as it would stand after its day: no operation, so that hundreds are quick. @returns its id */
export async function addBeen(trx: Db, centreId: string, been: Been): Promise<string> {
  const { id } = await trx
    .insertInto('event')
    .values({
      centre_id: centreId,
      kind: been.kind ?? 'section-session',
      title: been.title,
      section_id: been.sectionId ?? null,
      host_organisation_id: been.hostId ?? null,
      direction_id: been.directionId ?? null,
      format: been.format ?? null,
      parent_id: been.parentId ?? null,
      starts_on: been.startsOn,
      ends_on: been.startsOn,
      starts_time: been.times?.[0] ?? null,
      ends_time: been.times?.[1] ?? null,
      credit_minutes: been.creditMinutes ?? null,
      state: been.state ?? 'held',
      state_reason: been.state === 'cancelled' ? 'Немає світла' : '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const visits = been.visits ?? [];
  if (visits.length === 0) return id;
  const entries = await trx
    .insertInto('registration_entry')
    .values(
      visits.map(({ personId, guest, organisationId }) => ({
        centre_id: centreId,
        event_id: id,
        person_id: personId ?? null,
        guest_name: personId ? null : (guest ?? 'Гостя'),
        organisation_id: organisationId ?? null,
        state: 'registered',
        source: 'staff',
        queued_at: new Date(0),
      })),
    )
    .returning('id')
    .execute();
  await trx
    .insertInto('attendance')
    .values(
      entries.map((entry, at) => ({
        centre_id: centreId,
        event_id: id,
        registration_id: entry.id,
        state: visits[at]?.state ?? 'present',
        minutes: visits[at]?.minutes ?? null,
        means: 'list',
      })),
    )
    .execute();
  return id;
}
