import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../planning/schema.ts';
import { readForms } from './forms.ts';
import { feedbackPermissions } from './permissions.ts';

const row = z.object({
  /** As most people wrote it. */
  topic: z.string(),
  times: z.number().int(),
  sectionId: z.uuid().nullable(),
  section: z.string().nullable(),
  /** The last event after which it was wanted. */
  eventId: z.uuid(),
  event: z.string(),
  lastOn: z.string(),
});
export type TopicRow = z.output<typeof row>;

export const listTopics = defineQuery({
  name: 'event.feedback.topics',
  summary: 'Topics that those who came want next, by section; without events with too few answers.',
  permission: 'event.feedback.read',
  rule: feedbackPermissions['event.feedback.read'],
  placed: true,
  input: listInput(['times', 'topic', 'last', 'section'], '-times').extend({
    sectionId: z.uuid().optional(),
    kind: z.string().max(60).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: pageOf(row),
  http: { path: '/wanted-topics' },
  async run(scope, { sectionId, kind, from, to, q, sort, ...list }) {
    const { db, centreId } = scope;
    const { leastAnswers } = await readForms(db, centreId);
    let wanted = db
      .selectFrom('feedback_answer as a')
      .innerJoin('event_feedback as f', 'f.event_id', 'a.event_id')
      .innerJoin('event as e', 'e.id', 'a.event_id')
      .innerJoinLateral(
        sql<{ key: string }>`(select q ->> 'key' as key from jsonb_array_elements(f.questions) q
          where q ->> 'type' = 'topic')`.as('asked'),
        (join) => join.onTrue(),
      )
      .select([
        'e.id',
        'e.title',
        'e.section_id',
        'e.starts_on',
        sql<string>`regexp_replace(a.answers ->> asked.key, '\\s+', ' ', 'g')`.as('topic'),
      ])
      .where(sql<boolean>`a.answers ->> asked.key is not null`)
      .where('a.shown', '=', true)
      .where(
        sql<boolean>`(select count(*) from feedback_answer b where b.event_id = e.id and b.shown) >= ${leastAnswers}`,
      )
      .where((eb) =>
        inReach(scope, {
          organisation: eb.ref('e.host_organisation_id'),
          section: eb.ref('e.section_id'),
          direction: eb.ref('e.direction_id'),
        }),
      );
    if (sectionId) wanted = wanted.where('e.section_id', '=', sectionId);
    if (kind) wanted = wanted.where('e.kind', '=', kind);
    if (from) wanted = wanted.where('e.starts_on', '>=', from);
    if (to) wanted = wanted.where('e.starts_on', '<=', to);
    if (q) wanted = wanted.where(sql<boolean>`a.answers ->> asked.key ilike ${containing(q)}`);
    const last = (column: string) =>
      sql`(array_agg(w.${sql.ref(column)} order by w.starts_on desc, w.id))[1]`;
    const topics = db
      .selectFrom(wanted.as('w'))
      .leftJoin('section as s', 's.id', 'w.section_id')
      .select([
        sql<string>`mode() within group (order by w.topic)`.as('topic'),
        sql<number>`count(*)::int`.as('times'),
        'w.section_id as sectionId',
        's.name as section',
        last('id').$castTo<string>().as('eventId'),
        last('title').$castTo<string>().as('event'),
        sql<string>`max(w.starts_on)`.as('lastOn'),
      ])
      .groupBy([sql`rtrim(lower(w.topic), '.!?… ')`, 'w.section_id', 's.name']);
    const { by, direction } = sortOf(sort);
    const column = { times: 'times', topic: 'topic', last: 'lastOn', section: 'section' } as const;
    return readPage(
      db
        .selectFrom(topics.as('t'))
        .selectAll()
        .orderBy(`t.${column[by]}`, (order) =>
          (direction === 'asc' ? order.asc() : order.desc()).nullsLast(),
        )
        .orderBy('t.topic')
        .orderBy('t.eventId'),
      list,
    );
  },
});
