import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { defineQuery } from '#platform/query/define.ts';
import { type FactsScope, factsOf } from './facts.ts';
import { statisticsPermissions } from './permissions.ts';
import {
  type Dimension,
  dimensions,
  type EventFigures,
  type FigureFilters,
  type FigureLine,
  figureFilters,
  figureLine,
  figures,
  visitDimensions,
} from './schema.ts';

export const figuresAsked = figureFilters.extend({ by: z.enum(dimensions).default('kind') });

const output = z.object({
  whole: figures.extend({
    /** Events of which nobody has said who was there. */
    unmarked: z.number().int(),
  }),
  lines: z.array(figureLine),
});
export type FiguresRead = z.output<typeof output>;

export const readFigures = defineQuery({
  name: 'event.figures',
  summary:
    'How many events, hours, participants: by kind, month, section, institution, format, direction, category.',
  permission: 'event.figures.read',
  rule: statisticsPermissions['event.figures.read'],
  placed: true,
  input: figuresAsked,
  output,
  http: { path: '/event-figures' },
  run: figuresOf,
});

/** The whole and its groups; months in their order, others by how many. */
export async function figuresOf(
  scope: FactsScope,
  { by, ...filters }: FigureFilters & { by: Dimension },
): Promise<FiguresRead> {
  const facts = await factsOf(scope, filters);
  const ofVisits = visitDimensions.some((dimension) => dimension === by);
  const { rows } = await sql<FigureLine & { whole: boolean; unmarked: number }>`
    with ${facts},
    keyed as (
      select told.id, told.visits, told.hours, told.person_hours, ${eventKey(by)} as key from told
    ),
    came as (
      select ${ofVisits ? visitKey(by) : sql`keyed.key`} as key, visit.event_id, visit.who, visit.hours
      from visit join keyed on keyed.id = visit.event_id
    ),
    grouped as (${ofVisits ? byVisit : byEvent})
    select true as whole, null as key, '' as name, count(*)::int as events, coalesce(sum(hours), 0)::float8 as hours,
      coalesce(sum(visits), 0)::int as visits, (select count(distinct who) from came)::int as people,
      coalesce(sum(person_hours), 0)::float8 as "personHours", count(*) filter (where visits = 0)::int as unmarked
    from keyed
    union all
    select false, key, coalesce(${nameOf(by, scope.today)}, ''), events, hours, visits, people, "personHours", 0
    from grouped`.execute(scope.db);
  const whole = rows.find((row) => row.whole);
  if (!whole) throw new Error('an aggregate gives a row');
  const lines = rows.flatMap(({ whole: all, unmarked, ...line }) => (all ? [] : [line]));
  const { key, name, whole: _, ...counted } = whole;
  return { whole: counted, lines: inOrder(lines, by) };
}

/** Each event in one group. */
const byEvent = sql`
  select g.key, g.events, g.hours, g.visits, coalesce(p.people, 0)::int as people, g."personHours"
  from (
    select key, count(*)::int as events, sum(hours)::float8 as hours, sum(visits)::int as visits,
      sum(person_hours)::float8 as "personHours"
    from keyed group by key
  ) g left join (select key, count(distinct who) as people from came group by key) p
    on p.key is not distinct from g.key`;

/** Each visit in one group; an event stands with all whose people it had. */
const byVisit = sql`
  select came.key, count(distinct came.event_id)::int as events,
    (select coalesce(sum(k.hours), 0)::float8 from keyed k
      where k.id in (select c.event_id from came c where c.key is not distinct from came.key)) as hours,
    count(*)::int as visits, count(distinct who)::int as people, sum(came.hours)::float8 as "personHours"
  from came group by came.key`;

const eventKey = (by: Dimension) =>
  ({
    kind: sql`told.kind`,
    month: sql`to_char(told.starts_on, 'YYYY-MM')`,
    section: sql`told.section_id::text`,
    host: sql`told.host_organisation_id::text`,
    format: sql`told.format`,
    direction: sql`told.field_id::text`,
    organisation: sql`null::text`,
    category: sql`null::text`,
  })[by];

const visitKey = (by: Dimension) =>
  by === 'category' ? sql`visit.category` : sql`visit.organisation_id::text`;

const nameOf = (by: Dimension, today: string) => {
  if (by === 'section') return sql`(select name from section where id = grouped.key::uuid)`;
  if (by === 'direction') return sql`(select name from direction where id = grouped.key::uuid)`;
  return by === 'host' || by === 'organisation'
    ? labelOn(sql<string>`grouped.key::uuid`, today)
    : sql`''`;
};

/** Those that name nothing last. */
function inOrder(lines: readonly FigureLine[], by: Dimension): FigureLine[] {
  const many = (line: EventFigures) =>
    visitDimensions.some((one) => one === by) ? line.visits : line.events;
  return lines.toSorted((a, b) => {
    if (by === 'month') return (a.key ?? '').localeCompare(b.key ?? '');
    if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
    return (
      many(b) - many(a) ||
      a.name.localeCompare(b.name, 'uk') ||
      (a.key ?? '').localeCompare(b.key ?? '')
    );
  });
}
