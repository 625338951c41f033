import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { registeredName } from './letters/read-letters.ts';
import { registrationPermissions } from './permissions.ts';
import { positionOf } from './read-page.ts';
import { attendances, registrationSources, registrationStates } from './schema.ts';

const row = z.object({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  organisationId: z.uuid().nullable(),
  organisation: z.string(),
  state: z.enum(registrationStates),
  source: z.enum(registrationSources),
  attends: z.enum(attendances).nullable(),
  answers: z.record(z.string(), z.string()),
  /** The place in the waiting list, from 1. */
  position: z.number().int().nullable(),
  queuedAt: z.date().nullable(),
  answeredAt: z.date().nullable(),
  /** What became of the last letter; null when none was written. */
  letter: z.enum(['waiting', 'none', 'queued', 'sent', 'kept', 'failed']).nullable(),
  version: z.number().int(),
});
export type RegistrationRow = z.output<typeof row>;

const registrationList = listInput(
  ['name', 'organisation', 'state', 'queued', 'answered'],
  'state',
).extend({
  eventId: z.uuid(),
  state: several(z.enum(registrationStates)),
  attends: z.enum(attendances).optional(),
  source: z.enum(registrationSources).optional(),
  organisationId: z.uuid().optional(),
  /** Letters that could not be written or sent. */
  letter: z.enum(['none', 'failed']).optional(),
});

export const listRegistrations = defineQuery({
  name: 'event.registration.list',
  summary: 'Those of an event: invited, registered, waiting, declined, cancelled.',
  permission: 'event.registration.read',
  rule: registrationPermissions['event.registration.read'],
  placed: true,
  input: registrationList,
  output: pageOf(row),
  http: { path: '/events/{eventId}/registrations' },
  run: registrationsPage,
});

async function registrationsPage(
  scope: PlacedScope<'event.registration.read'>,
  {
    eventId,
    state,
    attends,
    source,
    organisationId,
    letter,
    q,
    ...list
  }: z.output<typeof registrationList>,
): Promise<Page<RegistrationRow>> {
  let found = selectRegistrations(scope, eventId);
  if (state?.length) found = found.where('r.state', 'in', state);
  if (attends) found = found.where('r.attends', '=', attends);
  if (source) found = found.where('r.source', '=', source);
  if (organisationId) found = found.where('r.organisation_id', '=', organisationId);
  if (letter) found = found.where(sql<boolean>`${lastLetter} = ${letter}`);
  if (q) {
    const pattern = containing(q);
    found = found.where(
      sql<boolean>`(${registeredName} ilike ${pattern} or r.guest_email ilike ${pattern}
        or p.email ilike ${pattern} or r.guest_organisation ilike ${pattern})`,
    );
  }
  const { by, direction } = sortOf(list.sort);
  const column = {
    name: registeredName,
    organisation: sql`organisation`,
    state: sql`array_position(array['registered','waiting','invited','declined','cancelled'], r.state)`,
    queued: sql`r.queued_at`,
    answered: sql`r.answered_at`,
  }[by];
  return readPage(
    found
      .orderBy(column, (order) =>
        direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast(),
      )
      .orderBy((eb) => (by === 'state' ? eb.ref('r.queued_at') : registeredName))
      .orderBy(registeredName)
      .orderBy('r.id'),
    list,
  );
}

/** What became of the last letter to the registration `r`. */
const lastLetter = sql<RegistrationRow['letter']>`(
  select case when l.written_at is null then 'waiting' when l.mail_id is null then 'none' else m.state end
  from event_letter l left join mail_message m on m.id = l.mail_id
  where l.registration_id = r.id order by l.asked_at desc limit 1)`;

/** All of an event for whoever plans it; an institution's leaders see their own people. */
function selectRegistrations(scope: PlacedScope<'event.registration.read'>, eventId: string) {
  const { db, today } = scope;
  return db
    .selectFrom('registration_entry as r')
    .innerJoin('event as e', 'e.id', 'r.event_id')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .select((eb) => [
      'r.id',
      'r.person_id as personId',
      registeredName.as('name'),
      sql<string | null>`coalesce(r.guest_email, nullif(p.email, ''))`.as('email'),
      'r.organisation_id as organisationId',
      sql<string>`case when r.organisation_id is not null
        then ${labelOn(sql<string>`r.organisation_id`, today)} else r.guest_organisation end`.as(
        'organisation',
      ),
      eb.ref('r.state').$castTo<RegistrationRow['state']>().as('state'),
      eb.ref('r.source').$castTo<RegistrationRow['source']>().as('source'),
      eb.ref('r.attends').$castTo<RegistrationRow['attends']>().as('attends'),
      eb.ref('r.answers').$castTo<RegistrationRow['answers']>().as('answers'),
      positionOf.as('position'),
      'r.queued_at as queuedAt',
      'r.answered_at as answeredAt',
      lastLetter.as('letter'),
      'r.version',
    ])
    .where('r.event_id', '=', eventId)
    .where((eb) =>
      eb.or([
        inReach(scope, {
          organisation: eb.ref('e.host_organisation_id'),
          section: eb.ref('e.section_id'),
          direction: eb.ref('e.direction_id'),
        }),
        inReach(scope, { organisation: eb.ref('r.organisation_id') }),
      ]),
    );
}
