import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { readPeople } from '../people/read-people.ts';
import { shownPerson } from '../people/schema.ts';
import { eventPermissions } from '../permissions.ts';
import { selectEvents } from './list-events.ts';
import { eventPlace } from './load-event.ts';
import { eventFields, eventRow } from './schema.ts';

const { shape } = eventFields;

const event = eventRow.extend({
  summary: z.string(),
  stream: z.string(),
  directionId: z.uuid().nullable(),
  stateReason: z.string(),
  /** The link itself, for those who plan; others get it from their registration. */
  videoUrl: z.string().nullable(),
  registration: shape.registration.unwrap(),
  registrationUntil: z.string().nullable(),
  capacity: z.number().int().nullable(),
  quota: z.number().int().nullable(),
  creditMinutes: z.number().int().nullable(),
  ownFields: shape.ownFields.unwrap(),
  planItem: z
    .object({
      id: z.uuid(),
      planId: z.uuid(),
      planTitle: z.string(),
      number: z.string().nullable(),
      text: z.string(),
    })
    .nullable(),
  people: z.array(shownPerson),
  parts: z.array(eventRow),
  /** What the caller may do with it. */
  may: z.object({ update: z.boolean() }),
});
export type Event = z.output<typeof event>;

export const readEvent = defineQuery({
  name: 'event.read',
  summary: 'One event with its people and parts.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: event,
  http: { path: '/events/{eventId}' },
  run: eventOf,
});

/** The event, if the caller may read it: every part of it stands behind the same door. @throws AppError `not-found` */
export async function eventOf(
  scope: Scope<'event.read'>,
  { eventId }: { eventId: string },
): Promise<Event> {
  const { db, actor } = scope;
  const row = await selectEvents(scope)
    .select((eb) => [
      'e.summary',
      'e.stream',
      'e.section_id as sectionId',
      'e.host_organisation_id as hostOrganisationId',
      'e.direction_id as directionId',
      'e.state_reason as stateReason',
      'e.video_url as videoUrl',
      eb.ref('e.registration').$castTo<Event['registration']>().as('registration'),
      'e.registration_until as registrationUntil',
      'e.capacity',
      'e.quota',
      'e.credit_minutes as creditMinutes',
      'e.own_fields as ownFields',
      sql<Event['planItem']>`(
        select jsonb_build_object('id', i.id, 'planId', i.plan_id, 'planTitle', p.title, 'number', i.number, 'text', i.text)
        from plan_item i join plan p on p.id = i.plan_id where i.id = e.plan_item_id)`.as(
        'planItem',
      ),
    ])
    .where('e.id', '=', eventId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const { sectionId, hostOrganisationId, registrationUntil, ...told } = row;
  const place = await eventPlace(
    { trx: db, today: scope.today },
    { sectionId, hostOrganisationId, directionId: row.directionId },
  );
  const update = may(actor, 'event.update', eventPermissions['event.update'], { place });
  return {
    ...told,
    ownFields: row.ownFields as Event['ownFields'],
    videoUrl: update ? row.videoUrl : null,
    registrationUntil: registrationUntil?.toISOString() ?? null,
    people: await readPeople(db, eventId),
    parts: await selectEvents(scope)
      .where('e.parent_id', '=', eventId)
      .orderBy('e.starts_on')
      .orderBy('e.starts_time')
      .orderBy('e.id')
      .execute(),
    may: { update },
  };
}
