import { z } from 'zod';
import { itemsPromising, requireItems } from '#modules/plan/public.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { consultationPermissions } from '../../consultations/permissions.ts';
import { promisedForm } from '../../consultations/promised.ts';
import { topicFields } from '../../consultations/schema.ts';

const output = z.object({ topicId: z.uuid(), version: z.number().int() });

export const createTopic = defineOperation({
  name: 'consultation.topic.create',
  summary: 'Adds a topic to the catalogue.',
  input: topicFields,
  output,
  permission: consultationPermissions['consultation.topic.create'],
  http: { method: 'post', path: '/consultation-topics', status: 201 },
  load: nothingToLoad,
  async run(context, fields) {
    await requireFree(context, fields.name);
    const topicId = await insertTopic(context, fields.name, fields.planItemIds);
    context.audit({
      objectType: 'consultation_topic',
      objectId: topicId,
      objectName: fields.name,
      after: fields,
    });
    return { topicId, version: 1 };
  },
});

export const updateTopic = defineOperation({
  name: 'consultation.topic.update',
  summary: 'Renames a topic, says which items of plans it counts towards, or puts it away.',
  input: topicFields.extend({ topicId: z.uuid() }),
  output,
  permission: consultationPermissions['consultation.topic.update'],
  http: { method: 'put', path: '/consultation-topics/{topicId}' },
  async load({ trx }, { topicId }: { topicId: string }) {
    const topic = await trx
      .selectFrom('consultation_topic')
      .select(['name', 'archived', 'version'])
      .where('id', '=', topicId)
      .forUpdate()
      .executeTakeFirst();
    const items = await trx
      .selectFrom('consultation_topic_item')
      .select('plan_item_id as id')
      .where('topic_id', '=', topicId)
      .orderBy('plan_item_id')
      .execute();
    return topic ? { ...topic, planItemIds: items.map(({ id }) => id) } : null;
  },
  version: ({ version }) => version,
  async run(context, { topicId, ...fields }) {
    const { trx, target, audit } = context;
    const { version: seen, ...before } = target;
    if (fields.name.toLowerCase() !== before.name.toLowerCase())
      await requireFree(context, fields.name);
    await trx
      .updateTable('consultation_topic')
      .set({ name: fields.name, archived: fields.archived, version: seen + 1 })
      .where('id', '=', topicId)
      .execute();
    await trx.deleteFrom('consultation_topic_item').where('topic_id', '=', topicId).execute();
    await linkItems(context, topicId, fields.planItemIds);
    audit({
      objectType: 'consultation_topic',
      objectId: topicId,
      objectName: fields.name,
      ...changesOf(before, { ...fields, planItemIds: [...fields.planItemIds].sort() }),
    });
    return { topicId, version: seen + 1 };
  },
});

export const fillTopics = defineOperation({
  name: 'consultation.topic.fill',
  summary: 'Makes topics of what living plans promise to consult on; those that are there stay.',
  input: z.object({}),
  output: z.object({ added: z.number().int() }),
  permission: consultationPermissions['consultation.topic.fill'],
  http: { method: 'post', path: '/consultation-topics/fill' },
  load: nothingToLoad,
  async run(context) {
    const { trx, today, audit } = context;
    const promised = await itemsPromising(trx, { form: promisedForm, on: today });
    const linked = new Set(
      (await trx.selectFrom('consultation_topic_item').select('plan_item_id').execute()).map(
        (row) => row.plan_item_id,
      ),
    );
    const topics = await trx.selectFrom('consultation_topic').select(['id', 'name']).execute();
    const known = new Map(topics.map(({ id, name }) => [name.toLowerCase(), id]));
    let added = 0;
    for (const item of promised.filter(({ id }) => !linked.has(id))) {
      const name = item.text.trim().slice(0, 300);
      const topicId = known.get(name.toLowerCase());
      if (topicId) await linkItems(context, topicId, [item.id]);
      else {
        known.set(name.toLowerCase(), await insertTopic(context, name, [item.id]));
        added += 1;
      }
    }
    if (added > 0)
      audit({ objectType: 'centre', objectId: context.actor.centreId, after: { topics: added } });
    return { added };
  },
});

async function insertTopic(
  context: OperationContext,
  name: string,
  planItemIds: readonly string[],
): Promise<string> {
  const { id } = await context.trx
    .insertInto('consultation_topic')
    .values({ centre_id: context.actor.centreId, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkItems(context, id, planItemIds);
  return id;
}

async function linkItems(
  context: OperationContext,
  topicId: string,
  planItemIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(planItemIds)];
  if (wanted.length === 0) return;
  await requireItems(context.trx, wanted);
  await context.trx
    .insertInto('consultation_topic_item')
    .values(
      wanted.map((id) => ({
        centre_id: context.actor.centreId,
        topic_id: topicId,
        plan_item_id: id,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}

/** @throws AppError `refused` (`eventsConsultations.topic-taken`). */
async function requireFree({ trx }: OperationContext, name: string): Promise<void> {
  const taken = await trx
    .selectFrom('consultation_topic')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();
  if (taken) throw refuse('eventsConsultations.topic-taken');
}
