import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { consultationFilters, narrowed } from './list-consultations.ts';
import { consultationPermissions } from './permissions.ts';
import { monthAfter } from './say-month.ts';

/** By what consultations are counted. */
export const dimensions = ['methodist', 'organisation', 'topic', 'month', 'channel'] as const;
export type Dimension = (typeof dimensions)[number];

/** What is counted, in the order in which it is shown. */
export const numbers = ['count', 'groups', 'people', 'minutes'] as const;

const line = z.object({
  /** Id of what is counted; `YYYY-MM` of a month; a channel; null for those that do not say. */
  key: z.string().nullable(),
  name: z.string(),
  count: z.number().int(),
  /** Of them, those of several people together. */
  groups: z.number().int(),
  people: z.number().int(),
  minutes: z.number().int(),
});
export type FigureLine = z.output<typeof line>;

const figures = z.object({
  count: z.number().int(),
  /** Of them, those of several people together. */
  groups: z.number().int(),
  people: z.number().int(),
  minutes: z.number().int(),
  lines: z.array(line),
});
export type ConsultationFigures = z.output<typeof figures>;

export const figuresAsked = z.object({
  ...consultationFilters,
  by: z.enum(dimensions).default('methodist'),
});

export const consultationFigures = defineQuery({
  name: 'consultation.figures',
  summary: 'How many consultations, people and minutes by methodist, institution, topic or month.',
  permission: 'consultation.figures.read',
  rule: consultationPermissions['consultation.figures.read'],
  input: figuresAsked,
  output: figures,
  http: { path: '/consultation-figures' },
  run: figuresOf,
});

/** The methodist who consulted; nobody's where a specialist from elsewhere did. */
const consultant = sql`case when c.guest = '' then c.methodist_id end`;

/** Counts under filters; months in their order, also those between with nothing, the others by how many. */
export async function figuresOf(
  scope: Scope<'consultation.figures.read'>,
  { by, ...filters }: z.output<typeof figuresAsked>,
): Promise<ConsultationFigures> {
  const key = {
    methodist: sql<string | null>`${consultant}::text`,
    organisation: sql<string | null>`c.organisation_id::text`,
    topic: sql<string | null>`c.topic_id::text`,
    month: sql<string | null>`to_char(c.held_on, 'YYYY-MM')`,
    channel: sql<string | null>`c.channel`,
  }[by];
  const name = {
    methodist: sql<string>`coalesce(nullif(c.guest, ''), max(m.short_name))`,
    organisation: sql<string>`coalesce(${labelOn(sql<string>`c.organisation_id`, scope.today)}, '')`,
    topic: sql<string>`coalesce(max(t.name), '')`,
    month: sql<string>`to_char(c.held_on, 'YYYY-MM')`,
    channel: sql<string>`c.channel`,
  }[by];
  const group = {
    methodist: sql`c.guest, ${consultant}`,
    organisation: sql`c.organisation_id`,
    topic: sql`c.topic_id`,
    month: sql`to_char(c.held_on, 'YYYY-MM')`,
    channel: sql`c.channel`,
  }[by];
  const lines = await narrowed(scope, filters)
    .select([
      key.as('key'),
      name.as('name'),
      sql<number>`count(*)::int`.as('count'),
      sql<number>`(count(*) filter (where c.people > 1))::int`.as('groups'),
      sql<number>`sum(c.people)::int`.as('people'),
      sql<number>`sum(c.minutes)::int`.as('minutes'),
    ])
    .groupBy(group)
    .$if(by === 'month', (q) => q.orderBy(group))
    .orderBy('count', 'desc')
    .orderBy('name')
    .execute();
  const sum = (of: (typeof numbers)[number]) => lines.reduce((total, row) => total + row[of], 0);
  return {
    ...{ count: sum('count'), groups: sum('groups') },
    ...{ people: sum('people'), minutes: sum('minutes') },
    lines: by === 'month' ? allMonths(lines) : lines,
  };
}

/** The months from the first to the last, each with a line: a chart of time has no leaps. */
function allMonths(lines: readonly FigureLine[]): FigureLine[] {
  const [first, last] = [lines[0]?.key, lines.at(-1)?.key];
  if (!first || !last) return [];
  const known = new Map(lines.map((row) => [row.key, row]));
  const all: FigureLine[] = [];
  for (let key = first; key <= last; key = monthAfter(key))
    all.push(known.get(key) ?? { key, name: key, count: 0, groups: 0, people: 0, minutes: 0 });
  return all;
}
