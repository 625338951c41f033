import type { Place } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { EventFields, EventState } from './schema.ts';

/** An event, locked, with where it stands. */
export interface LoadedEvent {
  id: string;
  fields: EventFields;
  state: EventState;
  planDateId: string | null;
  sequence: number;
  version: number;
  place: Place;
}

/** Locks an event for a change; null for an absent or foreign one. */
export async function loadEvent(
  context: OperationContext,
  { eventId }: { eventId: string },
): Promise<LoadedEvent | null> {
  const row = await context.trx
    .selectFrom('event')
    .selectAll()
    .where('id', '=', eventId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const fields: EventFields = {
    kind: row.kind,
    title: row.title,
    topic: row.topic,
    summary: row.summary,
    audience: row.audience,
    parentId: row.parent_id,
    stream: row.stream,
    sectionId: row.section_id,
    directionId: row.direction_id,
    hostOrganisationId: row.host_organisation_id,
    responsibleId: row.responsible_id,
    place: row.place,
    room: row.room,
    format: row.format as EventFields['format'],
    videoUrl: row.video_url,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    startsTime: row.starts_time?.slice(0, 5) ?? null,
    endsTime: row.ends_time?.slice(0, 5) ?? null,
    exact: row.exact,
    public: row.public,
    registration: row.registration as EventFields['registration'],
    registrationUntil: row.registration_until?.toISOString() ?? null,
    capacity: row.capacity,
    quota: row.quota,
    creditMinutes: row.credit_minutes,
    ownFields: row.own_fields as EventFields['ownFields'],
    planItemId: row.plan_item_id,
  };
  return {
    id: eventId,
    fields,
    state: row.state as EventState,
    planDateId: row.plan_date_id,
    sequence: row.sequence,
    version: row.version,
    place: await eventPlace(context, fields),
  };
}

/** Where an event stands: its section, its host, its direction. */
export function eventPlace(
  context: Pick<OperationContext, 'trx' | 'today'>,
  {
    sectionId,
    hostOrganisationId,
    directionId,
  }: Pick<EventFields, 'sectionId' | 'hostOrganisationId' | 'directionId'>,
): Promise<Place> {
  return placeIn(context, { organisationIds: [hostOrganisationId], sectionId, directionId });
}
