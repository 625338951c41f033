import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { day } from '../../planning/schema.ts';
import { pageOfFacts } from '../page-of-facts.ts';
import { statisticsPermissions } from '../permissions.ts';
import { tookPlace, withParts } from '../took-place.ts';

const row = z.object({
  directionId: z.uuid(),
  name: z.string(),
  /** That work in it in the period. */
  sections: z.number().int(),
  /** Events of the direction or of its sections, and those with its name on the agenda: that took place, and that are still to be. */
  events: z.number().int(),
  ahead: z.number().int(),
});
export type DirectionTaking = z.output<typeof row>;

/** Directions of the centre's work with what is done in each: which ones no section works in, which ones no event touches. */
export const listDirectionTakings = defineQuery({
  name: 'event.coverage.directions',
  summary:
    'How many sections and events each direction has in a period; `without` leaves the uncovered.',
  permission: 'event.figures.read',
  rule: statisticsPermissions['event.figures.read'],
  placed: true,
  input: listInput(['position', 'name', 'sections', 'events', 'ahead']).extend({
    from: day.optional(),
    to: day.optional(),
    without: z.enum(['sections', 'events']).optional(),
  }),
  output: pageOf(row),
  http: { path: '/event-coverage/directions' },
  async run(scope, { page, size, sort, q, from, to, without }) {
    const { today } = scope;
    const { by, direction } = sortOf(sort);
    const facts = sql`
      alive as materialized (
        select s.id, s.direction_id from section s where s.direction_id is not null
          and daterange(s.since, s.until, '[]') && daterange(${from ?? null}::date, ${to ?? null}::date, '[]')
      ),
      touched as materialized (
        select e.id, coalesce(e.direction_id, s.direction_id) as direction_id, ${tookPlace(today)} as been,
          (select string_agg(lower(a.title), ' ') from agenda_item a
            where a.event_id in ${withParts('e.id')}) as agenda,
          lower(e.topic) as topic
        from event e left join section s on s.id = e.section_id
        where e.parent_id is null and e.state <> 'cancelled'
          and ${from ? sql`e.starts_on >= ${from}::date` : sql`true`}
          and ${to ? sql`e.starts_on <= ${to}::date` : sql`true`}
          and (${tookPlace(today)} or e.ends_on >= ${today}::date)
      )`;
    const found = sql`
      select * from (
        select d.id as "directionId", d.name, d.position,
          (select count(*)::int from alive where alive.direction_id = d.id) as sections,
          (select count(*)::int from touched t where t.been and (t.direction_id = d.id
            or strpos(coalesce(t.agenda, ''), lower(d.name)) > 0 or strpos(t.topic, lower(d.name)) > 0)) as events,
          (select count(*)::int from touched t where not t.been and (t.direction_id = d.id
            or strpos(coalesce(t.agenda, ''), lower(d.name)) > 0 or strpos(t.topic, lower(d.name)) > 0)) as ahead
        from direction d where ${q ? sql`d.name ilike ${containing(q)}` : sql`true`}
      ) counted where ${without ? sql`${sql.ref(without)} = 0` : sql`true`}`;
    const read = await pageOfFacts<DirectionTaking & { position: number }>(scope, facts, found, {
      page,
      size,
      order: sql`${sql.ref(by)} ${sql.raw(direction)}, position, "directionId"`,
    });
    return { ...read, rows: read.rows.map(({ position, ...shown }) => shown) };
  },
});
