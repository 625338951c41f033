import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { eventFormats } from '#packs/events-pack.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { factsOf } from './facts.ts';
import { pageOfFacts } from './page-of-facts.ts';
import { statisticsPermissions } from './permissions.ts';
import { figureFilters } from './schema.ts';

const row = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  sectionName: z.string().nullable(),
  /** The institution that held it, else the place as written. */
  host: z.string(),
  format: z.enum(eventFormats).nullable(),
  hours: z.number(),
  visits: z.number().int(),
  personHours: z.number(),
});
export type CountedRow = z.output<typeof row>;

const countedAsked = listInput(
  ['when', 'title', 'section', 'host', 'hours', 'visits', 'personHours'],
  'when',
).extend({ ...figureFilters.shape, unmarked: z.stringbool().or(z.boolean()).optional() });

/** The events that figures count, under the same filters. */
export const listCounted = defineQuery({
  name: 'event.figures.events',
  summary: 'Events that took place in a period, with how many came and for how long.',
  permission: 'event.figures.read',
  rule: statisticsPermissions['event.figures.read'],
  placed: true,
  input: countedAsked,
  output: pageOf(row),
  http: { path: '/event-figures/events' },
  async run(scope, { page, size, sort, q, unmarked, ...filters }) {
    const { by, direction } = sortOf(sort);
    const found = sql`
      select told.id, told.title, told.kind, told.starts_on as "startsOn", told.ends_on as "endsOn",
        (select name from section where id = told.section_id) as "sectionName",
        case when told.host_organisation_id is null then told.place
          else ${labelOn(sql.ref('told.host_organisation_id'), scope.today)} end as host,
        told.format, told.hours::float8 as hours, told.visits, told.person_hours::float8 as "personHours"
      from told where ${q ? sql`told.title ilike ${containing(q)}` : sql`true`}
        and ${unmarked ? sql`told.visits = 0` : sql`true`}`;
    const column = { when: 'startsOn', section: 'sectionName' }[by as string] ?? by;
    return pageOfFacts<CountedRow>(scope, await factsOf(scope, filters), found, {
      page,
      size,
      order: sql`${sql.ref(column)} ${sql.raw(direction)} nulls last, title, id`,
    });
  },
});
