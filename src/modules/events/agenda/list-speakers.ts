import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope, type Scope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { eventPermissions } from '../permissions.ts';
import { agendaPermissions } from './permissions.ts';
import { speakerStates } from './schema.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

const speakerRow = z.object({
  id: z.uuid(),
  eventId: z.uuid(),
  itemId: z.uuid(),
  event: z.string(),
  item: z.string(),
  startsOn: z.string(),
  person: named,
  /** Where the person works on the day of the event. */
  organisation: named.nullable(),
  state: z.enum(speakerStates),
  materials: z.number().int(),
});
export type SpeakerRow = z.output<typeof speakerRow>;

const input = listInput(['when', 'person', 'organisation'], 'when').extend({
  /** Only those whose materials are missing. */
  missing: z.stringbool().or(z.boolean()).optional(),
  /** Also what has been. */
  past: z.stringbool().or(z.boolean()).default(false),
  organisationId: z.uuid().optional(),
});

/** Speakers who work where the caller leads, and whether what they show is ready. */
export const listSpeakers = defineQuery({
  name: 'speaker.list',
  summary: 'Who of the caller’s institutions speaks at events, and what is missing.',
  permission: 'speaker.list',
  rule: agendaPermissions['speaker.list'],
  placed: true,
  input,
  output: pageOf(speakerRow),
  http: { path: '/speakers' },
  run: speakersPage,
});

/** The caller's own talks that are ahead, with what hangs on them. */
export const listOwnTalks = defineQuery({
  name: 'speaker.own',
  summary: 'The talks of whoever asks.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({}),
  output: z.array(speakerRow),
  http: { path: '/my-talks' },
  run: async (scope) => {
    const { actor, today } = scope;
    if (!actor.personId) return [];
    return selectSpeakers(scope)
      .where('sp.person_id', '=', actor.personId)
      .where('e.ends_on', '>=', sql<string>`${today}::date - 60`)
      .orderBy('e.starts_on', 'desc')
      .orderBy('a.position')
      .limit(100)
      .execute();
  },
});

const organisationOf = sql<string | null>`(
  select post.organisation_id from post
  where post.person_id = sp.person_id and e.starts_on <@ daterange(post.since, post.until, '[]')
  order by post.main desc limit 1)`;

function selectSpeakers({ db, today }: Scope) {
  return db
    .selectFrom('agenda_speaker as sp')
    .innerJoin('agenda_item as a', 'a.id', 'sp.agenda_item_id')
    .innerJoin('event as e', 'e.id', 'a.event_id')
    .innerJoin('person as p', 'p.id', 'sp.person_id')
    .select((eb) => [
      'sp.id',
      'e.id as eventId',
      'a.id as itemId',
      'e.title as event',
      'a.title as item',
      'e.starts_on as startsOn',
      sql<SpeakerRow['person']>`jsonb_build_object('id', p.id, 'name', ${personName})`.as('person'),
      sql<SpeakerRow['organisation']>`case when ${organisationOf} is not null then
        jsonb_build_object('id', ${organisationOf}, 'name', ${labelOn(organisationOf, today)}) end`.as(
        'organisation',
      ),
      eb.ref('sp.state').$castTo<SpeakerRow['state']>().as('state'),
      materialsOfSpeaker.as('materials'),
    ])
    .where('e.state', 'in', ['published', 'held']);
}

/** What hangs on the item of the speaker `sp`. */
const materialsOfSpeaker = sql<number>`(
  select count(*)::int from material m where m.agenda_item_id = a.id
    and (m.person_id is null or m.person_id = sp.person_id))`;

async function speakersPage(
  scope: PlacedScope<'speaker.list'>,
  { q, missing, past, organisationId, ...list }: z.output<typeof input>,
): Promise<Page<SpeakerRow>> {
  let found = selectSpeakers(scope).where(
    inReach(scope, { organisation: organisationOf, section: sql.ref('e.section_id') }),
  );
  if (!past) found = found.where('e.ends_on', '>=', scope.today);
  if (missing)
    found = found
      .where(materialsOfSpeaker, '=', 0)
      .where('sp.state', 'not in', ['declined', 'ready']);
  if (organisationId) found = found.where(organisationOf, '=', organisationId);
  if (q) {
    const pattern = containing(q);
    found = found.where(
      sql<boolean>`(${personName} ilike ${pattern} or e.title ilike ${pattern} or a.title ilike ${pattern})`,
    );
  }
  const { by, direction } = sortOf(list.sort);
  const column = {
    when: sql`e.starts_on`,
    person: personName,
    organisation: labelOn(organisationOf, scope.today),
  }[by];
  return readPage(
    found.orderBy(column, direction).orderBy('e.id').orderBy('a.position').orderBy('sp.id'),
    list,
  );
}
