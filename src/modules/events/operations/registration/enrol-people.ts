import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { placeIn } from '#platform/access/place-in.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { eventPlace } from '../../planning/load-event.ts';
import type { Comer } from '../../registration/find-entry.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { lockPlaces, type Places, requireOpen } from '../../registration/places.ts';
import { register } from '../../registration/register.ts';
import { guest } from '../../registration/schema.ts';

const personIds = z.array(z.uuid()).max(500);
const output = z.object({
  registered: z.number().int(),
  waiting: z.number().int(),
  /** Who was there already. */
  already: z.number().int(),
  /** In the order in which they were named. */
  registrationIds: z.array(z.uuid()),
});

export const enrolPeople = defineOperation({
  name: 'event.registration.enrol',
  summary: 'Registers people and guests in their name: those who called or wrote.',
  input: z.object({
    eventId: z.uuid(),
    personIds: personIds.default([]),
    guests: z
      .array(guest.extend({ email: guest.shape.email.nullable() }))
      .max(500)
      .default([]),
  }),
  output,
  permission: registrationPermissions['event.registration.enrol'],
  http: { method: 'post', path: '/events/{eventId}/registrations' },
  load: async (context, { eventId }) => {
    const queue = await lockPlaces(context, eventId);
    return queue && { queue, place: await placeOfEvent(context, eventId) };
  },
  async run(context, { personIds, guests }) {
    await requireKnown(context, 'person', personIds, 'personIds');
    const comers: Comer[] = [
      ...personIds.map((personId) => ({ personId })),
      ...guests.map(({ name, email, organisation }) => ({
        guestName: name,
        guestEmail: email,
        guestOrganisation: organisation,
      })),
    ];
    return enrol(context, context.target.queue, comers);
  },
});

export const enrolOwnPeople = defineOperation({
  name: 'event.registration.enrol-own',
  summary: 'Registers teachers of an institution for an open event, by whoever leads it.',
  input: z.object({ eventId: z.uuid(), personIds: personIds.min(1) }),
  output,
  permission: registrationPermissions['event.registration.enrol-own'],
  http: { method: 'post', path: '/events/{eventId}/registrations/own' },
  load: async (context, { eventId, personIds }) => {
    const queue = await lockPlaces(context, eventId);
    if (!queue || queue.state === 'draft') return null;
    return { queue, places: await placesOfPeople(context, personIds) };
  },
  async run(context, { personIds }) {
    await requireKnown(context, 'person', personIds, 'personIds');
    const { queue } = context.target;
    if (queue.registration !== 'open') throw refuse('eventsRegistration.invited-only');
    return enrol(
      context,
      queue,
      personIds.map((personId) => ({ personId })),
    );
  },
});

async function enrol(context: OperationContext, places: Places, comers: readonly Comer[]) {
  requireOpen(places);
  const outcome = { registered: 0, waiting: 0, already: 0 };
  const registrationIds: string[] = [];
  for (const who of comers) {
    const given = { attends: null, answers: {}, source: 'staff' as const };
    const { registrationId, state, changed } = await register(context, places, who, given);
    registrationIds.push(registrationId);
    if (!changed) outcome.already += 1;
    else if (state === 'registered' || state === 'waiting') outcome[state] += 1;
  }
  context.audit({
    objectType: 'event',
    objectId: places.eventId,
    objectName: places.title,
    after: outcome,
  });
  return { ...outcome, registrationIds };
}

/** Where an event stands, by its id. */
export async function placeOfEvent(context: OperationContext, eventId: string) {
  const row = await context.trx
    .selectFrom('event')
    .select([
      'section_id as sectionId',
      'host_organisation_id as hostOrganisationId',
      'direction_id as directionId',
    ])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  return eventPlace(context, row);
}

/** Where each of the people works today; one who works nowhere stands nowhere. */
async function placesOfPeople(context: OperationContext, ids: readonly string[]) {
  const { trx, today } = context;
  const posts = await trx
    .selectFrom('post')
    .select(['person_id', 'organisation_id'])
    .where('person_id', 'in', [...ids])
    .where((eb) => eb.or([eb('since', 'is', null), eb('since', '<=', today)]))
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', today)]))
    .execute();
  const works = Map.groupBy(posts, ({ person_id }) => person_id);
  const places = [];
  for (const id of new Set(ids)) {
    const organisationIds = (works.get(id) ?? []).map(({ organisation_id }) => organisation_id);
    places.push(await placeIn(context, { organisationIds }));
  }
  return places;
}
