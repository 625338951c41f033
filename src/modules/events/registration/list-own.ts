import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { came, feedbackOpen } from '../feedback/came.ts';
import { eventPermissions } from '../permissions.ts';
import { selectEvents } from '../planning/list-events.ts';
import { day, eventRow } from '../planning/schema.ts';
import { positionOf } from './read-page.ts';
import { attendances, registrationStates } from './schema.ts';
import { linkFor, takesPeople } from './sql.ts';

const row = eventRow.extend({
  registrationId: z.uuid(),
  registration: z.enum(registrationStates),
  attends: z.enum(attendances).nullable(),
  position: z.number().int().nullable(),
  /** Whether an answer can still be given or changed. */
  open: z.boolean(),
  /** Answering needs more than one press: a choice of how to come, or own questions. */
  asks: z.boolean(),
  videoUrl: z.string().nullable(),
  /** Whether the caller came and can say what it was like. */
  feedback: z.boolean(),
});
export type OwnEvent = z.output<typeof row>;

export const listOwnEvents = defineQuery({
  name: 'event.registration.own',
  summary: 'Events that the caller is invited to or comes to; the video link when it is time.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: listInput(['when', 'title'], 'when').extend({
    from: day.optional(),
    to: day.optional(),
    registration: several(z.enum(registrationStates)),
  }),
  output: pageOf(row),
  http: { path: '/my/events' },
  async run(scope, { from, to, registration, q, ...list }) {
    const { actor, kernel, today } = scope;
    let found = selectEvents(scope)
      .innerJoin('registration_entry as r', 'r.event_id', 'e.id')
      .innerJoin('centre as c', 'c.id', 'e.centre_id')
      .select((eb) => [
        'r.id as registrationId',
        eb.ref('r.state').$castTo<OwnEvent['registration']>().as('registration'),
        eb.ref('r.attends').$castTo<OwnEvent['attends']>().as('attends'),
        positionOf.as('position'),
        takesPeople(kernel.now()).as('open'),
        sql<boolean>`(e.format is not distinct from 'mixed' or e.registration_fields <> '[]')`.as(
          'asks',
        ),
        linkFor(kernel.now(), today).as('videoUrl'),
        sql<boolean>`(${feedbackOpen(today)} and ${came})`.as('feedback'),
      ])
      .where(sql<boolean>`r.person_id = ${actor.personId}`)
      // A draft is nobody's invitation yet.
      .where('e.state', '<>', 'draft');
    if (from) found = found.where('e.ends_on', '>=', from);
    if (to) found = found.where('e.starts_on', '<=', to);
    if (registration?.length) found = found.where('r.state', 'in', registration);
    if (q) found = found.where(sql<boolean>`strpos(lower(e.title), ${q.toLowerCase()}) > 0`);
    const { by, direction } = sortOf(list.sort);
    // Parts of a set to which one comes stand after it, whenever the set began.
    const within = sql<boolean>`exists (select from registration_entry whole
      where whole.event_id = e.parent_id and whole.person_id = ${actor.personId})`;
    const leads = (column: string) =>
      sql`case when ${within} then ${sql.ref(`parent.${column}`)} else ${sql.ref(`e.${column}`)} end`;
    return readPage(
      found
        .orderBy(by === 'when' ? leads('starts_on') : leads('title'), direction)
        .orderBy(leads('starts_time'))
        .orderBy(leads('id'))
        .orderBy(within)
        .orderBy('e.starts_on')
        .orderBy('e.starts_time')
        .orderBy('e.id'),
      list,
    );
  },
});
