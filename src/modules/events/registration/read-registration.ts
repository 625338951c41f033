import { sql } from 'kysely';
import { z } from 'zod';
import { may, reachOf } from '#platform/access/permission.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { eventPlace } from '../planning/load-event.ts';
import { unanswered } from './find-unanswered.ts';
import { registrationPermissions } from './permissions.ts';
import { positionOf } from './read-page.ts';
import {
  attendances,
  registrationField,
  registrationFields,
  registrationStates,
} from './schema.ts';
import { linkFor, takesPeople } from './sql.ts';

const registration = z.object({
  /** Names the event's public page: `/e/<code>`. */
  code: z.string(),
  mode: z.enum(['none', 'invited', 'open']),
  until: z.date().nullable(),
  /** Whether it still takes people. */
  open: z.boolean(),
  capacity: z.number().int().nullable(),
  quota: z.number().int().nullable(),
  registered: z.number().int(),
  waiting: z.number().int(),
  /** Who has not answered and who will not come; null for who does not plan the event. */
  invited: z.number().int().nullable(),
  declined: z.number().int().nullable(),
  /** Invited by letter, without an answer, and not reminded yet. */
  unreminded: z.number().int().nullable(),
  fields: z.array(registrationField),
  version: z.number().int(),
  /** The caller's own; null for who was not invited and has not registered. */
  own: z
    .object({
      id: z.uuid(),
      state: z.enum(registrationStates),
      attends: z.enum(attendances).nullable(),
      answers: z.record(z.string(), z.string()),
      position: z.number().int().nullable(),
      /** From an hour before the start to the end, for the registered. */
      videoUrl: z.string().nullable(),
    })
    .nullable(),
  may: z.object({
    /** Register, now, by oneself. */
    join: z.boolean(),
    /** Invite, register others, see who comes. */
    invite: z.boolean(),
    /** Register own teachers. */
    enrolOwn: z.boolean(),
  }),
});
export type Registration = z.output<typeof registration>;

export const readRegistration = defineQuery({
  name: 'event.registration.state',
  summary:
    'How registration for an event stands, and the caller’s own; the video link when it is time.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: registration,
  http: { path: '/events/{eventId}/registration' },
  async run({ db, actor, today, kernel }, { eventId }) {
    const row = await db
      .selectFrom('event as e')
      .innerJoin('centre as c', 'c.id', 'e.centre_id')
      .select((eb) => [
        'e.code',
        'e.state',
        eb.ref('e.registration').$castTo<Registration['mode']>().as('mode'),
        'e.registration_until as until',
        takesPeople(kernel.now()).as('open'),
        'e.capacity',
        'e.quota',
        'e.registered',
        'e.waiting',
        'e.registration_fields as fields',
        'e.version',
        'e.section_id as sectionId',
        'e.host_organisation_id as hostOrganisationId',
        'e.direction_id as directionId',
      ])
      .where('e.id', '=', eventId)
      .executeTakeFirst();
    if (!row) throw notFound();
    const { state, fields, sectionId, hostOrganisationId, directionId, ...told } = row;
    const place = await eventPlace(
      { trx: db, today },
      { sectionId, hostOrganisationId, directionId },
    );
    const rule = registrationPermissions['event.registration.invite'];
    const invite = may(actor, 'event.registration.invite', rule, { place });
    if (state === 'draft' && !invite) throw notFound();
    const own = await db
      .selectFrom('registration_entry as r')
      .innerJoin('event as e', 'e.id', 'r.event_id')
      .innerJoin('centre as c', 'c.id', 'e.centre_id')
      .select((eb) => [
        'r.id',
        eb.ref('r.state').$castTo<NonNullable<Registration['own']>['state']>().as('state'),
        eb.ref('r.attends').$castTo<NonNullable<Registration['own']>['attends']>().as('attends'),
        eb.ref('r.answers').$castTo<Record<string, string>>().as('answers'),
        positionOf.as('position'),
        linkFor(kernel.now(), today).as('videoUrl'),
      ])
      .where('r.event_id', '=', eventId)
      .where(sql<boolean>`r.person_id = ${actor.personId}`)
      .executeTakeFirst();
    const counted = invite
      ? await db
          .selectFrom('registration_entry as r')
          .select((eb) => [
            eb.fn.countAll<number>().filterWhere('state', '=', 'invited').as('invited'),
            eb.fn.countAll<number>().filterWhere('state', '=', 'declined').as('declined'),
            eb.fn.countAll<number>().filterWhere(unanswered).as('unreminded'),
          ])
          .where('event_id', '=', eventId)
          .executeTakeFirstOrThrow()
      : { invited: null, declined: null, unreminded: null };
    const ownRule = registrationPermissions['event.registration.enrol-own'];
    return {
      ...told,
      ...counted,
      fields: registrationFields.parse(fields),
      own: own ?? null,
      may: {
        join:
          row.open &&
          actor.personId !== null &&
          (row.mode === 'open' || own !== undefined) &&
          !['registered', 'waiting'].includes(own?.state ?? ''),
        invite,
        enrolOwn:
          row.open &&
          row.mode === 'open' &&
          reachOf(actor, 'event.registration.enrol-own', ownRule) !== null,
      },
    };
  },
});
