import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { eventFormats } from '#packs/events-pack.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { feedbackOpen } from '../feedback/came.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { eventStates } from '../planning/schema.ts';
import { registeredName } from './letters/read-letters.ts';
import { registrationPermissions } from './permissions.ts';
import {
  attendances,
  registrationField,
  registrationFields,
  registrationStates,
} from './schema.ts';
import { linkFor, takesPeople } from './sql.ts';

const words = z.object({ uk: z.string(), ru: z.string(), en: z.string() });

/** What visitors see of an event: nothing of people. */
const page = z.object({
  eventId: z.uuid(),
  centre: z.string(),
  kind: words.nullable(),
  title: z.string(),
  topic: z.string(),
  summary: z.string(),
  audience: z.string(),
  state: z.enum(eventStates),
  stateReason: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  startsTime: z.string().nullable(),
  endsTime: z.string().nullable(),
  place: z.string(),
  room: z.string(),
  host: z.string().nullable(),
  format: z.enum(eventFormats).nullable(),
  /** Whether it still takes people. */
  open: z.boolean(),
  /** Whether it asks everybody for talks, now. */
  talks: z.boolean(),
  /** Whether those who came can say what it was like. */
  feedback: z.boolean(),
  /** How many places there are, roughly: exact figures would tell whose address is known. */
  places: z.enum(['free', 'few', 'none']),
  fields: z.array(registrationField),
});
export type EventPage = z.output<typeof page>;

const answerPage = page.extend({
  name: z.string(),
  registration: z.enum(registrationStates),
  attends: z.enum(attendances).nullable(),
  answers: z.record(z.string(), z.string()),
  /** The place in the waiting list, from 1. */
  position: z.number().int().nullable(),
  /** From an hour before, for whoever is registered. */
  videoUrl: z.string().nullable(),
});
export type AnswerPage = z.output<typeof answerPage>;

const visit = {
  permission: 'event.registration.visit',
  rule: registrationPermissions['event.registration.visit'],
} as const;

export const readEventPage = defineQuery({
  name: 'event.registration.page',
  summary: 'The page of an open event for visitors.',
  ...visit,
  input: z.object({ eventId: z.uuid() }),
  output: page,
  async run(scope, { eventId }) {
    const found = await selectPage(scope)
      .where('e.id', '=', eventId)
      .where('e.state', '<>', 'draft')
      .where('e.registration', '=', 'open')
      .executeTakeFirst();
    if (!found) throw notFound();
    return finish(scope, found);
  },
});

export const readAnswerPage = defineQuery({
  name: 'event.registration.answer-page',
  summary: 'An event and what the reader of a letter has answered.',
  ...visit,
  input: z.object({ registrationId: z.uuid() }),
  output: answerPage,
  async run(scope, { registrationId }) {
    const { kernel, today } = scope;
    const found = await selectPage(scope)
      .innerJoin('registration_entry as r', 'r.event_id', 'e.id')
      .leftJoin('person as p', 'p.id', 'r.person_id')
      .select((eb) => [
        registeredName.as('name'),
        eb.ref('r.state').$castTo<AnswerPage['registration']>().as('registration'),
        eb.ref('r.attends').$castTo<AnswerPage['attends']>().as('attends'),
        eb.ref('r.answers').$castTo<AnswerPage['answers']>().as('answers'),
        positionOf.as('position'),
        linkFor(kernel.now(), today).as('videoUrl'),
      ])
      .where('r.id', '=', registrationId)
      .where('e.state', '<>', 'draft')
      .executeTakeFirst();
    if (!found) throw notFound();
    return finish(scope, found);
  },
});

/** Where the registration `r` stands in the waiting list of its event. */
export const positionOf = sql<number | null>`case when r.state = 'waiting' then (
  select count(*)::int from registration_entry q
  where q.event_id = r.event_id and q.state = 'waiting' and (q.queued_at, q.id) <= (r.queued_at, r.id)) end`;

function selectPage({ db, today, kernel }: Scope) {
  return db
    .selectFrom('event as e')
    .innerJoin('centre as c', 'c.id', 'e.centre_id')
    .select((eb) => [
      'e.id as eventId',
      'c.name as centre',
      'e.kind as kindKey',
      'e.title',
      'e.topic',
      'e.summary',
      'e.audience',
      eb.ref('e.state').$castTo<EventPage['state']>().as('state'),
      'e.state_reason as stateReason',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      'e.place',
      'e.room',
      sql<string | null>`case when e.host_organisation_id is not null
        then ${labelOn(sql<string>`e.host_organisation_id`, today)} end`.as('host'),
      eb.ref('e.format').$castTo<EventPage['format']>().as('format'),
      takesPeople(kernel.now()).as('open'),
      sql<boolean>`(e.state = 'published' and exists (select from talk_call tc
        where tc.event_id = e.id and tc.public and tc.until >= ${today}::date))`.as('talks'),
      feedbackOpen(today).as('feedback'),
      sql<
        EventPage['places']
      >`case when e.capacity is null or e.registered < e.capacity * 0.8 then 'free'
        when e.registered < e.capacity then 'few' else 'none' end`.as('places'),
      'e.registration_fields as asked',
    ]);
}

async function finish<R extends { kindKey: string; asked: unknown }>(
  { db, centreId }: Scope,
  { kindKey, asked, ...found }: R,
) {
  const kinds = await readKinds(db, centreId);
  return {
    ...found,
    kind: kinds.find(({ key }) => key === kindKey)?.words ?? null,
    fields: registrationFields.parse(asked),
  };
}
