import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { defineQuery } from '#platform/query/define.ts';
import { day } from '../../planning/schema.ts';
import { consultationPermissions } from '../permissions.ts';
import { daysOf, isOpen, latenessOn } from './late.ts';
import { requestKinds } from './schema.ts';

/** By what requests are counted. */
export const requestDimensions = [
  'methodist',
  'organisation',
  'customer',
  'topic',
  'month',
] as const;
export type RequestDimension = (typeof requestDimensions)[number];

const counts = {
  /** All but those taken back. */
  count: z.number().int(),
  answered: z.number().int(),
  /** Answered by the promised day. */
  inTime: z.number().int(),
  open: z.number().int(),
  late: z.number().int(),
};

const line = z.object({
  /** Id of what is counted, or what the row says; `YYYY-MM` of a month; null for those that do not say. */
  key: z.string().nullable(),
  name: z.string(),
  ...counts,
});
export type RequestLine = z.output<typeof line>;

const requestFiguresAsked = z.object({
  by: z.enum(requestDimensions).default('methodist'),
  kind: z.enum(requestKinds).optional(),
  from: day.optional(),
  to: day.optional(),
});

export const requestFigures = defineQuery({
  name: 'consultation.request.figures',
  summary:
    'How many questions and orders came, were answered, in time, and wait: by methodist, institution, customer, topic or month.',
  permission: 'consultation.figures.read',
  rule: consultationPermissions['consultation.figures.read'],
  input: requestFiguresAsked,
  output: z.object({ ...counts, lines: z.array(line) }),
  http: { path: '/consultation-request-figures' },
  async run(scope, { by, kind, from, to }) {
    const { db, today } = scope;
    const { askedOn, answeredOn } = daysOf(scope);
    const month = sql`to_char(${askedOn}, 'YYYY-MM')`;
    const group = {
      methodist: sql`r.methodist_id`,
      organisation: sql`r.organisation_id`,
      customer: sql`r.customer`,
      topic: sql`coalesce(t.name, r.document)`,
      month,
    }[by];
    const name = {
      methodist: sql<string>`coalesce(max(m.short_name), '')`,
      organisation: sql<string>`coalesce(${labelOn(sql<string>`r.organisation_id`, today)}, '')`,
      customer: sql<string>`coalesce(r.customer, '')`,
      topic: sql<string>`coalesce(t.name, r.document)`,
      month: sql<string>`to_char(${askedOn}, 'YYYY-MM')`,
    }[by];
    const howMany = (when: ReturnType<typeof sql>) =>
      sql<number>`(count(*) filter (where ${when}))::int`;
    let found = db
      .selectFrom('consultation_request as r')
      .leftJoin('consultation_topic as t', 't.id', 'r.topic_id')
      .leftJoin('person as m', 'm.id', 'r.methodist_id')
      .select([
        sql<string | null>`nullif((${group})::text, '')`.as('key'),
        name.as('name'),
        sql<number>`count(*)::int`.as('count'),
        howMany(sql`r.state = 'answered'`).as('answered'),
        howMany(sql`r.state = 'answered' and ${answeredOn} <= r.due_on`).as('inTime'),
        howMany(sql`${isOpen}`).as('open'),
        howMany(sql`${latenessOn(today)} is not null`).as('late'),
      ])
      .where('r.state', '<>', 'withdrawn');
    if (kind) found = found.where('r.kind', '=', kind);
    if (from) found = found.where(askedOn, '>=', from);
    if (to) found = found.where(askedOn, '<=', to);
    const lines = await found
      .groupBy(group)
      .$if(by === 'month', (q) => q.orderBy(group))
      .orderBy('count', 'desc')
      .orderBy('name')
      .execute();
    const sum = (of: keyof typeof counts) => lines.reduce((total, row) => total + row[of], 0);
    return {
      count: sum('count'),
      answered: sum('answered'),
      inTime: sum('inTime'),
      open: sum('open'),
      late: sum('late'),
      lines,
    };
  },
});
