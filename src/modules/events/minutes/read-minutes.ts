import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { may, reachOf } from '#platform/access/permission.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { wholeAgenda } from '../agenda/whole-agenda.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { eventPermissions } from '../permissions.ts';
import { eventPlace } from '../planning/load-event.ts';
import { type Event, eventOf } from '../planning/read-event.ts';
import { presentChange } from './follow-present.ts';
import { writersOf } from './load-minutes.ts';
import { openDecisions, peopleOfDecision } from './open-decisions.ts';
import { mayWrite, minutesPermissions } from './permissions.ts';
import { readPresent } from './present.ts';
import { printed } from './printed.ts';
import { bodyOf, readRule } from './rule.ts';
import {
  type MinutesDecision,
  type MinutesPoint,
  minutesFields,
  minutesPoint,
  minutesRule,
  minutesStates,
} from './schema.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

const minutes = minutesFields.omit({ chairId: true, secretaryId: true }).extend({
  id: z.uuid(),
  year: z.number().int(),
  /** The number as papers have it. */
  printed: z.string(),
  chair: named.nullable(),
  secretary: named.nullable(),
  state: z.enum(minutesStates),
  submittedBy: z.string(),
  approvedOn: z.string().nullable(),
  approvedBy: z.string(),
  returnReason: z.string(),
  points: z.array(minutesPoint),
  files: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number(), by: z.string() })),
  /** Institutions whose staff was told. */
  told: z.array(
    z.object({ id: z.uuid(), name: z.string(), on: z.string(), note: z.string(), by: z.string() }),
  ),
  version: z.number().int(),
});
export type Minutes = z.output<typeof minutes>;

const minutesPage = z.object({
  /** Null until somebody begins them, and for whoever may not see a draft. */
  minutes: minutes.nullable(),
  /** The last day for them; null for a kind without minutes. */
  dueOn: z.string().nullable(),
  rule: minutesRule,
  ruleVersion: z.number().int(),
  /** What earlier sessions of the body decided and is still open. */
  open: z.array(
    minutesPoint.shape.decisions.element
      .pick({ id: true, text: true, people: true, groups: true, dueOn: true, version: true })
      .extend({ eventId: z.uuid(), number: z.string(), heldOn: z.string() }),
  ),
  /**
   * The list of attendance against those present, for who writes: whether anybody has marked it, and what has changed in
   * it since they were taken from it.
   */
  attendance: z
    .object({ marked: z.boolean(), added: z.array(z.string()), gone: z.array(z.string()) })
    .nullable(),
  /** Institutions for which the caller says that their staff was told. */
  mayTell: z.array(named),
  may: z.object({ write: z.boolean(), approve: z.boolean(), rule: z.boolean() }),
});
export type MinutesPage = z.output<typeof minutesPage>;

export const readMinutes = defineQuery({
  name: 'minutes.read',
  summary: 'The minutes of an event; a draft is read by those who write it.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: minutesPage,
  http: { path: '/events/{eventId}/minutes' },
  run: async (scope, { eventId }) => minutesOf(scope, await eventOf(scope, { eventId })),
});

/** The minutes of an event that the caller may read, with what the caller may do. */
async function minutesOf(scope: Scope<'event.read'>, event: Event): Promise<MinutesPage> {
  const { db, actor, centreId, today } = scope;
  const kinds = await readKinds(db, centreId);
  const settings = kinds.find(({ key }) => key === event.kind)?.settings;
  const place = await eventPlace(
    { trx: db, today },
    {
      sectionId: event.section?.id ?? null,
      hostOrganisationId: event.host?.id ?? null,
      directionId: event.directionId,
    },
  );
  const target = {
    place,
    writers: await writersOf(db, event.id),
    approves: settings?.approves ?? ('centre' as const),
  };
  const write = mayWrite(actor, target);
  const approve = may(actor, 'minutes.approve', minutesPermissions['minutes.approve'], target);
  const body = bodyOf({ sectionId: event.section?.id ?? null, kind: event.kind });
  const { version: ruleVersion, ...rule } = await readRule(db, centreId, body);
  const found = await selectMinutes(scope, event);
  const seen = found && (found.state !== 'draft' || write || approve) ? withoutTaken(found) : null;
  const dueDays = settings?.minutesDueDays ?? null;
  return {
    minutes: seen,
    dueOn: dueDays === null ? null : addDays(event.endsOn, dueDays),
    rule,
    ruleVersion,
    attendance:
      seen && write ? await attendanceOf(scope, event, found?.presentTaken ?? null) : null,
    mayTell: seen?.state === 'approved' ? await tellsFor(scope) : [],
    open: write ? await openDecisions(db, { body, before: event.startsOn }) : [],
    may: {
      write,
      approve,
      rule: may(actor, 'minutes.rule', minutesPermissions['minutes.rule'], { place }),
    },
  };
}

const withoutTaken = ({ presentTaken: _, ...seen }: Minutes & { presentTaken: unknown }): Minutes =>
  seen;

/** How the list of attendance stands against those present as they were taken from it. */
async function attendanceOf(
  { db }: Scope<'event.read'>,
  event: Event,
  taken: string[] | null,
): Promise<MinutesPage['attendance']> {
  const now = await readPresent(db, {
    eventId: event.id,
    sectionId: event.section?.id ?? null,
    on: event.startsOn,
  });
  return { marked: now.marked, ...(presentChange(taken, now) ?? { added: [], gone: [] }) };
}

async function selectMinutes(
  { db, today }: Scope<'event.read'>,
  event: Event,
): Promise<(Minutes & { presentTaken: string[] | null }) | null> {
  const row = await db
    .selectFrom('minutes as m')
    .leftJoin('person as chair', 'chair.id', 'm.chair_id')
    .leftJoin('person as secretary', 'secretary.id', 'm.secretary_id')
    .select((eb) => [
      'm.id',
      'm.year',
      'm.number',
      printed.as('printed'),
      'm.held_on as heldOn',
      'm.place',
      'm.members',
      'm.guests',
      'm.members_due as membersDue',
      eb.ref('m.state').$castTo<Minutes['state']>().as('state'),
      'm.submitted_by_name as submittedBy',
      'm.approved_on as approvedOn',
      'm.approved_by_name as approvedBy',
      'm.return_reason as returnReason',
      'm.version',
      'm.present_taken as presentTaken',
      sql<Minutes['chair']>`case when chair.id is not null then
        jsonb_build_object('id', chair.id, 'name', chair.short_name) end`.as('chair'),
      sql<Minutes['secretary']>`case when secretary.id is not null then
        jsonb_build_object('id', secretary.id, 'name', secretary.short_name) end`.as('secretary'),
      sql<Minutes['files']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'by', mf.added_by_name)
          order by mf.added_at)
        from minutes_file mf join file f on f.id = mf.file_id where mf.minutes_id = m.id), '[]')`.as(
        'files',
      ),
      sql<Minutes['told']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', mt.organisation_id, 'name',
          ${labelOn(sql<string>`mt.organisation_id`, today)}, 'on', mt.told_on, 'note', mt.note,
          'by', mt.confirmed_by_name) order by mt.told_on)
        from minutes_told mt where mt.minutes_id = m.id), '[]')`.as('told'),
    ])
    .where('m.event_id', '=', event.id)
    .executeTakeFirst();
  if (!row) return null;
  const points = await db
    .selectFrom('minutes_point as p')
    .select((eb) => [
      'p.id',
      eb.ref('p.kind').$castTo<MinutesPoint['kind']>().as('kind'),
      'p.agenda_item_id as agendaItemId',
      'p.title',
      'p.heard',
      'p.spoke',
      'p.dissent',
      'p.votes_for as votesFor',
      'p.votes_against as votesAgainst',
      'p.votes_abstained as votesAbstained',
      'p.version',
    ])
    .where('p.minutes_id', '=', row.id)
    .orderBy('p.position')
    .execute();
  const decisions = await db
    .selectFrom('decision as d')
    .innerJoin('minutes_point as p', 'p.id', 'd.point_id')
    .select((eb) => [
      'd.id',
      'p.id as pointId',
      'd.text',
      peopleOfDecision.as('people'),
      'd.groups',
      'd.due_on as dueOn',
      eb.ref('d.state').$castTo<MinutesDecision['state']>().as('state'),
      'd.result',
      'd.ended_on as endedOn',
      'd.version',
    ])
    .where('p.minutes_id', '=', row.id)
    .orderBy('d.position')
    .execute();
  const items = await wholeAgenda(db, { eventId: event.id, ...event });
  return {
    ...row,
    points: points.map(({ agendaItemId, ...point }) => ({
      ...point,
      decisions: decisions.flatMap(({ pointId, ...one }) => (pointId === point.id ? [one] : [])),
      speakers: (items.find(({ id }) => id === agendaItemId)?.speakers ?? []).map(
        ({ personId, name, post }) => ({ personId, name: [name, post].filter(Boolean).join(', ') }),
      ),
    })),
  };
}

/** Institutions that the caller leads; nothing for who acts in the whole centre, whose word it is not. */
async function tellsFor({ db, actor, today }: Scope): Promise<{ id: string; name: string }[]> {
  const reach = reachOf(actor, 'minutes.told', minutesPermissions['minutes.told']);
  if (reach === null || reach === 'centre' || reach.organisationIds.length === 0) return [];
  return db
    .selectFrom('organisation')
    .select(['id', labelOn(sql<string>`organisation.id`, today).as('name')])
    .where('id', 'in', [...reach.organisationIds])
    .orderBy('name')
    .execute();
}

/** Minutes that are there and may be read. @throws AppError `not-found` */
export async function requireMinutes(
  scope: Scope<'event.read'>,
  eventId: string,
): Promise<{ event: Event; page: MinutesPage; minutes: Minutes }> {
  const event = await eventOf(scope, { eventId });
  const page = await minutesOf(scope, event);
  if (!page.minutes) throw notFound();
  return { event, page, minutes: page.minutes };
}
