import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { monthAfter } from '../consultations/say-month.ts';
import { narrowedTo, visitFilters } from './list-visits.ts';
import { visitPermissions } from './permissions.ts';

/** By what visits are counted; one with several people or topics counts for each of them. */
export const visitDimensions = ['person', 'organisation', 'topic', 'month'] as const;
export type VisitDimension = (typeof visitDimensions)[number];

const numbers = {
  visits: z.number().int(),
  institutions: z.number().int(),
  /** Things that were looked at. */
  seen: z.number().int(),
  /** What was agreed in signed notes, and what of it is not done yet. */
  agreed: z.number().int(),
  open: z.number().int(),
};
/** The columns in their order. */
export const visitNumbers = ['visits', 'institutions', 'seen', 'agreed', 'open'] as const;

const line = z.object({
  /** Id of a person or an institution, the words of a topic, `YYYY-MM`; null for visits without a topic. */
  key: z.string().nullable(),
  name: z.string(),
  ...numbers,
});
export type VisitLine = z.output<typeof line>;

const figures = z.object({ whole: z.object(numbers), lines: z.array(line) });
export type VisitFigures = z.output<typeof figures>;

export const visitFiguresAsked = z.object({
  ...visitFilters,
  by: z.enum(visitDimensions).default('person'),
});

export const visitFigures = defineQuery({
  name: 'visit.figures',
  summary:
    'How many visits took place, to how many institutions, and what was agreed, by person, institution, topic or month.',
  permission: 'visit.figures.read',
  rule: visitPermissions['visit.figures.read'],
  input: visitFiguresAsked,
  output: figures,
  http: { path: '/visit-figures' },
  run: visitFiguresOf,
});

/** Visits that took place under the filters; months in their order without gaps, the others by how many. */
export async function visitFiguresOf(
  { db, today }: Scope<'visit.figures.read'>,
  { by, ...filters }: z.output<typeof visitFiguresAsked>,
): Promise<VisitFigures> {
  const { key, name, from } = groups(today)[by];
  const { rows } = await sql<VisitLine & { whole: boolean }>`
    with told as materialized (
      select v.*, (select count(*)::int from visit_point p where p.visit_id = v.id and p.answer <> 'unseen') as looked,
        agreed.count as agreed, agreed.open
      from visit v, lateral (
        select count(*)::int as count, count(*) filter (where d.state = 'open')::int as open
        from decision d join visit_note n on n.visit_id = d.visit_id and n.state = 'signed'
        where d.visit_id = v.id) agreed
      where v.state = 'done' and ${narrowedTo(filters)}
    ), line as (
      select ${key} as key, min(${name}) as name, ${counted} from told v ${from} group by 1
    )
    select true as whole, null as key, '' as name, ${counted} from told v
    union all select false, line.* from line`.execute(db);
  const lines = rows.flatMap(({ whole, ...of }): VisitLine[] => (whole ? [] : [of]));
  const [sums] = rows.flatMap(({ whole, key: _, name: __, ...of }) => (whole ? [of] : []));
  return {
    whole: sums ?? nothing,
    lines:
      by === 'month'
        ? allMonths(lines)
        : lines.toSorted((a, b) => b.visits - a.visits || a.name.localeCompare(b.name, 'uk')),
  };
}

const nothing = { visits: 0, institutions: 0, seen: 0, agreed: 0, open: 0 };

const counted = sql`count(*)::int as visits, count(distinct v.organisation_id)::int as institutions,
  coalesce(sum(v.looked), 0)::int as seen, coalesce(sum(v.agreed), 0)::int as agreed, coalesce(sum(v.open), 0)::int as open`;

type Group = Record<'key' | 'name' | 'from', RawBuilder<unknown>>;

/** What tells the groups apart, what they are called, and what has to be joined to the visits `v` for it. */
const groups = (today: string): Record<VisitDimension, Group> => ({
  person: {
    key: sql`p.id::text`,
    name: sql`p.short_name`,
    from: sql`join visit_person vp on vp.visit_id = v.id join person p on p.id = vp.person_id`,
  },
  organisation: {
    key: sql`v.organisation_id::text`,
    name: sql`coalesce(${labelOn(sql<string>`v.organisation_id`, today)}, '')`,
    from: sql``,
  },
  topic: {
    key: sql`lower(topic)`,
    name: sql`coalesce(topic, '')`,
    from: sql`left join lateral (select distinct on (lower(of)) of as topic from unnest(v.topics) of) topics on true`,
  },
  month: {
    key: sql`to_char(v.visit_on, 'YYYY-MM')`,
    name: sql`to_char(v.visit_on, 'YYYY-MM')`,
    from: sql``,
  },
});

/** The months from the first to the last, each with a line: a chart of time has no leaps. */
function allMonths(lines: readonly VisitLine[]): VisitLine[] {
  const known = new Map(lines.map((row) => [row.key ?? '', row]));
  const [first, ...later] = [...known.keys()].sort();
  const last = later.at(-1) ?? first;
  const all: VisitLine[] = [];
  for (let key = first; key && last && key <= last; key = monthAfter(key))
    all.push(known.get(key) ?? { key, name: key, ...nothing });
  return all;
}
