import { sql } from 'kysely';
import { z } from 'zod';
import { daysOffOf } from '#packs/days-off.ts';
import { holds, may, reachOf } from '#platform/access/permission.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { eventPermissions } from '../permissions.ts';
import { selectEvents } from '../planning/list-events.ts';
import { ownFieldProblem } from '../planning/own-fields.ts';
import { type EventFields, eventRow } from '../planning/schema.ts';
import { findClashes } from './clashes/find-clashes.ts';
import { clashRules } from './clashes/types.ts';
import { readLimits } from './limits.ts';
import { seasonPermissions } from './permissions.ts';
import { readPlanned } from './read-planned.ts';
import { seasonSpan } from './span.ts';
import { throughYears } from './through-years.ts';

/** A season: the year in which it begins, and whether it begins in January or in September. */
export const seasonAsked = z.object({
  year: z.coerce.number().int().min(2000).max(2098),
  firstMonth: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(9)]))
    .default(1),
  sectionId: z.uuid().optional(),
  kind: z.string().max(60).optional(),
});

const seasonEvent = eventRow.extend({
  sectionId: z.uuid().nullable(),
  parts: z.number().int(),
  /** Of the plan's item that promised it. */
  promised: z.boolean(),
  /** Whether what its kind requires is not there yet: it can't be announced. */
  incomplete: z.boolean(),
  may: z.boolean(),
});
export type SeasonEvent = z.output<typeof seasonEvent>;

const clash = z.object({
  rule: z.enum(clashRules),
  eventIds: z.array(z.uuid()),
  on: z.string(),
  about: z.string(),
  of: z.enum(['kind', 'audience']).optional(),
});

const season = z.object({
  /** Sets and single events; a set's parts stand on its card. */
  events: z.array(seasonEvent),
  /** A section that goes on from year to year is one, under its latest id; `terms` are its years. */
  sections: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      may: z.boolean(),
      terms: z.array(z.object({ id: z.uuid(), since: z.string(), until: z.string().nullable() })),
    }),
  ),
  /** For those who plan; empty for others. */
  clashes: z.array(clash),
  daysOff: z.array(
    z.object({
      on: z.string(),
      key: z.string(),
      words: z.record(z.string(), z.string()),
      source: z.string(),
    }),
  ),
  limits: z.object({ kind: z.number(), audience: z.number(), version: z.number() }),
  may: z.object({ plan: z.boolean(), everywhere: z.boolean(), limits: z.boolean() }),
});
export type Season = z.output<typeof season>;

export const readSeason = defineQuery({
  name: 'event.season',
  summary: 'A season as a table: sections, events by day or month, and what gets in the way.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: seasonAsked,
  output: season,
  http: { path: '/event-season' },
  run: seasonOf,
});

export async function seasonOf(
  scope: Scope<'event.read'>,
  { year, firstMonth, sectionId, kind }: z.output<typeof seasonAsked>,
): Promise<Season> {
  const { db, actor, centre, centreId, today } = scope;
  const { from, until } = seasonSpan(year, firstMonth);
  const plans = holds(actor, 'event.create', eventPermissions['event.create']);
  const reach = reachOf(actor, 'event.create', eventPermissions['event.create']);
  const mayHere = reach
    ? inReach(
        { reach, today },
        {
          organisation: sql<string | null>`e.host_organisation_id`,
          section: sql<string | null>`e.section_id`,
          direction: sql<string | null>`e.direction_id`,
        },
      )
    : sql<boolean>`false`;
  let found = selectEvents(scope)
    .select([
      'e.section_id as sectionId',
      sql<number>`(select count(*)::int from event part where part.parent_id = e.id)`.as('parts'),
      sql<boolean>`e.plan_item_id is not null`.as('promised'),
      'e.own_fields as ownFields',
      sql<boolean>`${mayHere}`.as('may'),
    ])
    .where('e.parent_id', 'is', null)
    .where('e.starts_on', '>=', from)
    .where('e.starts_on', '<=', until);
  if (sectionId)
    found = found.where(
      sql<boolean>`e.section_id in (
        select id from section where id = ${sectionId} or previous_id = ${sectionId}
          or id = (select previous_id from section where id = ${sectionId}))`,
    );
  if (kind) found = found.where('e.kind', '=', kind);
  const events = await found
    .orderBy('e.starts_on')
    .orderBy('e.exact', 'desc')
    .orderBy('e.starts_time')
    .orderBy('e.title')
    .orderBy('e.id')
    .execute();
  const kinds = new Map(
    (await readKinds(db, centreId)).map(({ key, settings }) => [key, settings.fields]),
  );
  const sections = await db
    .selectFrom('section')
    .select(['id', 'name', 'since', 'until', 'previous_id as previousId'])
    .where('since', '<=', until)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', from)]))
    .orderBy('name')
    .orderBy('since')
    .execute();
  const groups = throughYears(sections).filter(
    ({ terms }) => !sectionId || terms.some(({ id }) => id === sectionId),
  );
  const daysOff = daysOffOf(centre.pack, from, until);
  const limits = await readLimits(db);
  return {
    events: events.map(({ ownFields, ...event }) => ({
      ...event,
      incomplete:
        ownFieldProblem(
          kinds.get(event.kind) ?? [],
          ownFields as EventFields['ownFields'],
          true,
        ) !== null,
    })),
    sections: groups.map((group) => ({
      ...group,
      may: reach === 'centre' || group.terms.some(({ id }) => reach?.sectionIds.includes(id)),
    })),
    clashes: plans
      ? findClashes(await readPlanned(db, [from, until], today), { limits, daysOff })
      : [],
    daysOff: [...daysOff].flatMap(([on, { key, holiday }]) =>
      holiday ? [{ on, key, words: { ...holiday.words }, source: holiday.source }] : [],
    ),
    limits,
    may: {
      plan: plans,
      everywhere: reach === 'centre',
      limits: may(actor, 'event.season.limits', seasonPermissions['event.season.limits'], {}),
    },
  };
}
