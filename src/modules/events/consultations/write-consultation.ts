import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { AppError } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { ConsultationFields } from './schema.ts';

const invalid = (path: string, code: string) =>
  new AppError('invalid', { fields: [{ path, code, message: code }] });

/**
 * The columns of what is said of a consultation: the person recognised by name, the plan's item found by topic and day.
 *
 * @throws AppError `invalid` by field, also for a day that has not come yet.
 */
export async function consultationColumns(context: OperationContext, fields: ConsultationFields) {
  const { methodistId, heldOn, organisationId, topicId, subject, personName } = fields;
  if (!methodistId) throw invalid('methodistId', 'required');
  if (heldOn > context.today) throw invalid('heldOn', 'in-future');
  if (!topicId && !subject) throw invalid('subject', 'required');
  await requireKnown(context, 'person', [methodistId], 'methodistId');
  await requireKnown(context, 'organisation', [organisationId], 'organisationId');
  if (topicId) await requireTopic(context, topicId);
  if (fields.eventId) await requireEvent(context, fields.eventId);
  return {
    methodist_id: methodistId,
    held_on: heldOn,
    organisation_id: organisationId,
    person_id: await personCalled(context, personName, organisationId),
    person_name: personName,
    people: fields.people,
    topic_id: topicId,
    subject,
    channel: fields.channel,
    minutes: fields.minutes,
    result: fields.result,
    guest: fields.guest,
    event_id: fields.eventId,
    plan_item_id: topicId ? await itemOfTopic(context, topicId, heldOn) : null,
  };
}

/** @throws AppError `invalid` (`topicId`, `unknown`). */
export async function requireTopic({ trx }: OperationContext, topicId: string): Promise<void> {
  const topic = await trx
    .selectFrom('consultation_topic')
    .select('id')
    .where('id', '=', topicId)
    .executeTakeFirst();
  if (!topic) throw invalid('topicId', 'unknown');
}

/** @throws AppError `invalid` (`eventId`, `unknown`). */
async function requireEvent({ trx }: OperationContext, eventId: string): Promise<void> {
  const event = await trx
    .selectFrom('event')
    .select('id')
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (!event) throw invalid('eventId', 'unknown');
}

/** The only person of the register with the name, at the institution where one is named; null for nobody or several. */
async function personCalled(
  { trx }: OperationContext,
  name: string,
  organisationId: string | null,
): Promise<string | null> {
  if (!name) return null;
  const found = await trx
    .selectFrom('person as p')
    .select('p.id')
    .where('p.merged_into', 'is', null)
    .where((eb) =>
      eb.or([
        eb('p.short_name', '=', name),
        eb(
          eb.fn('concat_ws', [eb.val(' '), 'p.family_name', 'p.given_name', 'p.patronymic']),
          '=',
          name,
        ),
      ]),
    )
    .$if(organisationId !== null, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom('post as a')
            .select('a.id')
            .whereRef('a.person_id', '=', 'p.id')
            .where('a.organisation_id', '=', organisationId ?? ''),
        ),
      ),
    )
    .limit(2)
    .execute();
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** The item that promised consultations on the topic, of a plan that is alive on the day. */
async function itemOfTopic(
  { trx }: OperationContext,
  topicId: string,
  on: string,
): Promise<string | null> {
  const item = await trx
    .selectFrom('consultation_topic_item as link')
    .innerJoin('plan_item as item', 'item.id', 'link.plan_item_id')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select('item.id')
    .where('link.topic_id', '=', topicId)
    .where('item.removed_at', 'is', null)
    .where('plan.starts_on', '<=', on)
    .where('plan.ends_on', '>=', on)
    .orderBy('plan.starts_on', 'desc')
    .orderBy('item.path')
    .executeTakeFirst();
  return item?.id ?? null;
}
