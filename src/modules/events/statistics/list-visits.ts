import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { factsOf } from './facts.ts';
import { pageOfFacts } from './page-of-facts.ts';
import { statisticsPermissions } from './permissions.ts';
import { figureFilters } from './schema.ts';

const row = z.object({
  eventId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  startsOn: z.iso.date(),
  /** Null for a guest. */
  personId: z.uuid().nullable(),
  name: z.string(),
  organisation: z.string(),
  /** A key of the pack, on the day of the event. */
  category: z.string().nullable(),
  hours: z.number(),
});
export type VisitRow = z.output<typeof row>;

/** Who was where: the visits that figures count, under the same filters. */
export const listVisits = defineQuery({
  name: 'event.figures.visits',
  summary: 'Who was at which event of a period and for how long; `q` looks in names.',
  permission: 'event.figures.people',
  rule: statisticsPermissions['event.figures.people'],
  placed: true,
  input: listInput(['name', 'organisation', 'when', 'title', 'hours']).extend(figureFilters.shape),
  output: pageOf(row),
  http: { path: '/event-figures/visits' },
  async run(scope, { page, size, sort, q, ...filters }) {
    const { by, direction } = sortOf(sort);
    const name = sql`coalesce(nullif(${personName}, ''), visit.guest_name, '')`;
    const found = sql`
      select told.id as "eventId", told.title, told.kind, told.starts_on as "startsOn",
        visit.person_id as "personId", ${name} as name,
        case when visit.organisation_id is null then coalesce(visit.guest_organisation, '')
          else ${labelOn(sql.ref('visit.organisation_id'), scope.today)} end as organisation,
        visit.category, visit.hours::float8 as hours, visit.who
      from visit join told on told.id = visit.event_id left join person p on p.id = visit.person_id
      where ${q ? sql`${name} ilike ${containing(q)}` : sql`true`}`;
    const column = by === 'when' ? 'startsOn' : by;
    const read = await pageOfFacts<VisitRow & { who: string }>(
      scope,
      await factsOf(scope, filters),
      found,
      {
        page,
        size,
        order: sql`${sql.ref(column)} ${sql.raw(direction)}, name, "startsOn", who, "eventId"`,
      },
    );
    return { ...read, rows: read.rows.map(({ who, ...shown }) => shown) };
  },
});
