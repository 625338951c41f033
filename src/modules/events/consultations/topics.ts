import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { consultationPermissions } from './permissions.ts';
import { type TopicRow, topicRow } from './schema.ts';

export const readTopics = defineQuery({
  name: 'consultation.topics',
  summary: 'The catalogue of topics, with the items of plans that each counts towards.',
  permission: 'consultation.figures.read',
  rule: consultationPermissions['consultation.figures.read'],
  input: z.object({}),
  output: z.array(topicRow),
  http: { path: '/consultation-topics' },
  run: ({ db }) => topicsIn(db),
});

/** All topics by name, the archived ones last. */
function topicsIn(db: Scope['db']): Promise<TopicRow[]> {
  return db
    .selectFrom('consultation_topic as t')
    .select([
      't.id',
      't.name',
      't.archived',
      sql<TopicRow['items']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', item.id, 'planId', plan.id, 'planTitle', plan.title,
          'name', concat_ws(' ', item.number, left(item.text, 160))) order by plan.starts_on desc, item.path)
        from consultation_topic_item link join plan_item item on item.id = link.plan_item_id
        join plan on plan.id = item.plan_id
        where link.topic_id = t.id and item.removed_at is null), '[]')`.as('items'),
      sql<number>`(select count(*)::int from consultation c where c.topic_id = t.id)`.as('count'),
      't.version',
    ])
    .orderBy('t.archived')
    .orderBy('t.name')
    .execute();
}
