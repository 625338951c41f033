import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { usefulnessKey } from '#packs/feedback.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { day } from '../planning/schema.ts';
import { came } from './came.ts';
import { readForms } from './forms.ts';
import { feedbackPermissions } from './permissions.ts';

/** By what feedback is summed up. */
export const summaryParts = ['event', 'kind', 'section', 'speaker'] as const;
export type SummaryPart = (typeof summaryParts)[number];

const row = z.object({
  /** Of an event, a section, a person: its id; of a kind its key; null for a guest and for events of no section. */
  key: z.string().nullable(),
  /** Of a kind its key: pages know its words. Empty where there is no section. */
  name: z.string(),
  events: z.number().int(),
  came: z.number().int(),
  answered: z.number().int(),
  /** How useful it was, 1–5, of the events with so many answers that they may be shown; null when there are none. */
  mean: z.number().nullable(),
  /** When the last of them began. */
  lastOn: z.string(),
});
export type SummaryRow = z.output<typeof row>;

const filters = {
  from: day.optional(),
  to: day.optional(),
  kind: z.string().max(60).optional(),
  sectionId: z.uuid().optional(),
};
type Filters = { [K in keyof typeof filters]?: z.output<(typeof filters)[K]> };

export const feedbackSummary = defineQuery({
  name: 'event.feedback.summary',
  summary:
    'How useful events were to those who came: by event, kind, section or speaker, in a period.',
  permission: 'event.feedback.read',
  rule: feedbackPermissions['event.feedback.read'],
  placed: true,
  input: listInput(['last', 'name', 'answered', 'share', 'mean'], '-last').extend({
    by: z.enum(summaryParts).default('event'),
    ...filters,
  }),
  output: pageOf(row),
  http: { path: '/feedback-summary' },
  async run(scope, { by, q, sort, page, size, ...asked }) {
    const { leastAnswers } = await readForms(scope.db, scope.centreId);
    const { key, name, from } = partOf[by];
    let found = scope.db
      .selectFrom(
        sql<SummaryRow>`(
          select ${key} as key, ${name} as name, count(*)::int as events, sum(told.came)::int as came,
            sum(told.answered)::int as answered, max(told.starts_on) as "lastOn",
            (sum(told.rates) filter (where told.shown >= ${leastAnswers}))::float8
              / nullif(sum(told.rated) filter (where told.shown >= ${leastAnswers}), 0) as mean
          from (${told(scope, asked)}) told ${from} group by 1, 2)`.as('s'),
      )
      .select(['s.key', 's.name', 's.events', 's.came', 's.answered', 's.mean', 's.lastOn']);
    if (q)
      found =
        by === 'kind'
          ? found.where('s.key', 'in', [...(await kindsNamed(scope, q)), ''])
          : found.where('s.name', 'ilike', containing(q));
    const { by: column, direction } = sortOf(sort);
    const order = {
      last: sql`s."lastOn"`,
      name: sql`s.name`,
      answered: sql`s.answered`,
      share: sql`s.answered::float8 / nullif(s.came, 0)`,
      mean: sql`s.mean`,
    }[column];
    return readPage(
      found
        .orderBy(order, (one) => (direction === 'asc' ? one.asc() : one.desc()).nullsLast())
        .orderBy('s.name')
        .orderBy('s.key'),
      { page, size },
    );
  },
});

/** What names a part, and what has to be joined to the events for it. */
const partOf: Record<SummaryPart, Record<'key' | 'name' | 'from', RawBuilder<unknown>>> = {
  event: { key: sql`told.id::text`, name: sql`told.title`, from: sql`` },
  kind: { key: sql`told.kind`, name: sql`told.kind`, from: sql`` },
  section: {
    key: sql`told.section_id::text`,
    name: sql`coalesce(section.name, '')`,
    from: sql`left join section on section.id = told.section_id`,
  },
  speaker: {
    key: sql`speaker.person_id::text`,
    name: sql`coalesce(person.short_name, speaker.guest_name)`,
    from: sql`join (
        select distinct i.event_id, s.person_id, s.guest_name
        from agenda_item i join agenda_speaker s on s.agenda_item_id = i.id
        where s.state <> 'declined') speaker on speaker.event_id = told.id
      left join person on person.id = speaker.person_id`,
  },
};

/** Events whose feedback was opened, with who came, who answered, and the marks for usefulness. */
function told(scope: PlacedScope, { from, to, kind, sectionId }: Filters): RawBuilder<unknown> {
  const rate = sql`a.answers ->> ${usefulnessKey}`;
  const conditions = [
    inReach(scope, {
      organisation: sql.ref('e.host_organisation_id'),
      section: sql.ref('e.section_id'),
      direction: sql.ref('e.direction_id'),
    }),
    from && sql`e.starts_on >= ${from}::date`,
    to && sql`e.starts_on <= ${to}::date`,
    kind && sql`e.kind = ${kind}`,
    sectionId && sql`e.section_id = ${sectionId}`,
  ].filter((condition) => typeof condition === 'object');
  return sql`
    select e.id, e.title, e.kind, e.section_id, e.starts_on, given.*,
      (select count(*) from registration_entry r where r.event_id = e.id and ${came}) as came
    from event e
    join event_feedback f on f.event_id = e.id and f.opened_on is not null
    cross join lateral (
      select count(*) as answered, count(*) filter (where a.shown) as shown,
        sum((${rate})::int) filter (where a.shown and ${rate} ~ '^[1-5]$') as rates,
        count(*) filter (where a.shown and ${rate} ~ '^[1-5]$') as rated
      from feedback_answer a where a.event_id = e.id) given
    where ${sql.join(conditions, sql` and `)}`;
}

async function kindsNamed({ db, centreId }: PlacedScope, q: string): Promise<string[]> {
  const wanted = q.toLowerCase();
  return (await readKinds(db, centreId))
    .filter(({ words }) => Object.values(words).some((word) => word.toLowerCase().includes(wanted)))
    .map(({ key }) => key);
}
