import { sql } from 'kysely';
import { z } from 'zod';
import { namedOrganisation } from '#modules/directory/organisations/columns.ts';
import { eventFormats } from '#packs/events-pack.ts';
import { holds } from '#platform/access/permission.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { namedAs } from '#platform/query/named.ts';
import { readPage } from '#platform/query/read-page.ts';
import { eventPermissions } from '../permissions.ts';
import { day, type EventRow, eventRow, eventStates } from './schema.ts';

const eventList = listInput(['when', 'title', 'kind', 'section', 'host'], 'when').extend({
  /** Events that touch the days from … to. */
  from: day.optional(),
  to: day.optional(),
  kind: several(z.string().max(60)),
  state: several(z.enum(eventStates)),
  format: z.enum(eventFormats).optional(),
  sectionId: z.uuid().optional(),
  hostId: z.uuid().optional(),
  /** Who answers for it or has a part in it: responsible, organiser, speaker, registered. */
  personId: z.uuid().optional(),
  parentId: z.uuid().optional(),
  planItemId: z.uuid().optional(),
  /** What an event still lacks. */
  without: z.enum(['day', 'format', 'host', 'responsible']).optional(),
});

export const listEvents = defineQuery({
  name: 'event.list',
  summary: 'Events; `q` looks in titles, topics and places.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: eventList,
  output: pageOf(eventRow),
  http: { path: '/events' },
  run: eventsPage,
});

async function eventsPage(
  scope: Scope<'event.read'>,
  { from, to, without, q, ...asked }: z.output<typeof eventList>,
): Promise<Page<EventRow>> {
  let found = selectEvents(scope);
  if (from) found = found.where('e.ends_on', '>=', from);
  if (to) found = found.where('e.starts_on', '<=', to);
  if (asked.kind?.length) found = found.where('e.kind', 'in', asked.kind);
  if (asked.state?.length) found = found.where('e.state', 'in', asked.state);
  if (asked.format) found = found.where('e.format', '=', asked.format);
  if (asked.sectionId) found = found.where('e.section_id', '=', asked.sectionId);
  if (asked.hostId) found = found.where('e.host_organisation_id', '=', asked.hostId);
  if (asked.parentId) found = found.where('e.parent_id', '=', asked.parentId);
  if (asked.planItemId) found = found.where('e.plan_item_id', '=', asked.planItemId);
  if (asked.personId) found = found.where(takesPart(asked.personId));
  if (without) found = found.where(lacking[without]);
  if (q) {
    const pattern = containing(q);
    found = found.where(
      sql<boolean>`(e.title ilike ${pattern} or e.topic ilike ${pattern} or e.place ilike ${pattern})`,
    );
  }
  const { by, direction } = sortOf(asked.sort);
  const column = {
    when: sql`e.starts_on`,
    title: sql`e.title`,
    kind: sql`e.kind`,
    section: sql`s.name`,
    host: sql`e.host_organisation_id`,
  }[by];
  return readPage(
    found.orderBy(column, direction).orderBy('e.starts_time').orderBy('e.title').orderBy('e.id'),
    asked,
  );
}

const lacking = {
  day: sql<boolean>`not e.exact`,
  format: sql<boolean>`e.format is null`,
  host: sql<boolean>`e.host_organisation_id is null and e.place = ''`,
  responsible: sql<boolean>`e.responsible_id is null`,
};

/** Whether a person answers for the event `e`, speaks at it or comes to it: by indexes, each event is not looked at. */
export const takesPart = (personId: string) => sql<boolean>`(
  e.responsible_id = ${personId} or e.id in (
    select event_id from event_person where person_id = ${personId}
    union all
    select a.event_id from agenda_speaker sp join agenda_item a on a.id = sp.agenda_item_id
    where sp.person_id = ${personId}
    union all
    select event_id from registration_entry
    where person_id = ${personId} and state in ('invited', 'registered', 'waiting')))`;

/** Events as the lists show them; drafts only for those who plan. */
export function selectEvents(scope: Scope<'event.read'>) {
  const { db, actor } = scope;
  const plans = holds(actor, 'event.create', eventPermissions['event.create']);
  return db
    .selectFrom('event as e')
    .leftJoin('section as s', 's.id', 'e.section_id')
    .leftJoin('person as lead', 'lead.id', 'e.responsible_id')
    .leftJoin('event as parent', 'parent.id', 'e.parent_id')
    .$if(!plans, (q) => q.where('e.state', '<>', 'draft'))
    .select((eb) => [
      'e.id',
      'e.kind',
      'e.title',
      'e.topic',
      eb.ref('e.state').$castTo<EventRow['state']>().as('state'),
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      'e.exact',
      eb.ref('e.format').$castTo<EventRow['format']>().as('format'),
      'e.place',
      'e.room',
      'e.audience',
      namedAs('e.section_id', 's.name').as('section'),
      namedOrganisation('e.host_organisation_id', scope.today).as('host'),
      namedAs('e.responsible_id', 'lead.short_name').as('responsible'),
      namedAs('e.parent_id', 'parent.title').as('parent'),
      'e.public',
      'e.version',
    ]);
}
