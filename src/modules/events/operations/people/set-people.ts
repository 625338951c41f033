import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { peoplePermissions } from '../../people/permissions.ts';
import { readPeople } from '../../people/read-people.ts';
import { type EventPerson, eventPerson, mostPeople } from '../../people/schema.ts';
import { loadEvent } from '../../planning/load-event.ts';

export const setEventPeople = defineOperation({
  name: 'event.people',
  summary:
    'Says who answers for an event and who organises, leads, writes and helps; people are given whole, guests by name.',
  input: z.object({
    eventId: z.uuid(),
    responsibleId: z.uuid().nullable(),
    people: z.array(eventPerson).max(mostPeople),
  }),
  output: z.object({ eventId: z.uuid(), version: z.number().int() }),
  permission: peoplePermissions['event.people'],
  http: { method: 'put', path: '/events/{eventId}/people' },
  load: loadEvent,
  version: (target) => target.version,
  async run(context, { eventId, responsibleId, people }) {
    const { trx, actor, target, audit, now } = context;
    if (target.state === 'cancelled') throw refuse('events.cancelled');
    await requireKnown(context, 'person', [responsibleId], 'responsibleId');
    const ids = people.map(({ personId }) => personId);
    await requireKnown(context, 'person', ids, 'people');
    requireOnce(people);
    const before = await readPeople(trx, eventId);
    await trx.deleteFrom('event_person').where('event_id', '=', eventId).execute();
    if (people.length > 0)
      await trx
        .insertInto('event_person')
        .values(
          people.map(({ role, personId, guestName, guestPost, guestEmail }, position) => ({
            centre_id: actor.centreId,
            event_id: eventId,
            position,
            role,
            person_id: personId,
            guest_name: guestName,
            guest_post: guestPost,
            guest_email: guestEmail,
          })),
        )
        .execute();
    const version = target.version + 1;
    await trx
      .updateTable('event')
      .set({ responsible_id: responsibleId, version, updated_at: now })
      .where('id', '=', eventId)
      .execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.fields.title,
      ...changesOf(
        { responsibleId: target.fields.responsibleId, eventPeople: said(before) },
        { responsibleId, eventPeople: said(await readPeople(trx, eventId)) },
      ),
    });
    return { eventId, version };
  },
});

const said = (people: Awaited<ReturnType<typeof readPeople>>) =>
  people.map(({ role, name }) => `${role}: ${name}`);

/** @throws AppError `invalid` at the second of two rows that say the same of one person */
function requireOnce(people: readonly EventPerson[]): void {
  const keys = people.map(
    ({ role, personId, guestName }) =>
      `${role} ${personId ?? guestName?.toLocaleLowerCase('uk') ?? ''}`,
  );
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (twice >= 0)
    throw new AppError('invalid', {
      fields: [{ path: `people.${twice}.who`, code: 'taken', message: 'named twice' }],
    });
}
