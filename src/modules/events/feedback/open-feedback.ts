import { addDays } from '#platform/datetime/iso-date.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { subscribe } from '#platform/operation/events.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { readForms } from './forms.ts';

/**
 * Whoever came is asked once the event has taken place, unless its kind or the event itself says otherwise. Of a set that
 * people register for as a whole the whole is asked about, not each of its parts.
 */
subscribe('event.held', async (context, { eventId }) => {
  const { trx, actor } = context;
  const event = await trx
    .selectFrom('event as e')
    .leftJoin('event_feedback as f', 'f.event_id', 'e.id')
    .leftJoin('event as whole', 'whole.id', 'e.parent_id')
    .select(['e.kind', 'f.asked', 'whole.registration as registeredAbove'])
    .where('e.id', '=', eventId)
    .executeTakeFirstOrThrow();
  const kind = (await readKinds(trx, actor.centreId)).find(({ key }) => key === event.kind);
  const above = event.registeredAbove !== null && event.registeredAbove !== 'none';
  if (event.asked ?? (kind && kind.settings.feedback !== 'none' && !above))
    await openFeedback(context, { eventId, kind: event.kind });
});

/** Opens the feedback of an event from today on: what it asks stands fast with that. */
export async function openFeedback(
  { trx, actor, today }: Pick<OperationContext, 'trx' | 'actor' | 'today'>,
  { eventId, kind }: { eventId: string; kind: string },
): Promise<void> {
  const forms = await readForms(trx, actor.centreId);
  const opened = { opened_on: today, closes_on: addDays(today, forms.openDays) };
  const asked = JSON.stringify(forms.of(kind));
  await trx
    .insertInto('event_feedback')
    .values({ event_id: eventId, centre_id: actor.centreId, questions: asked, ...opened })
    .onConflict((conflict) =>
      conflict.column('event_id').doUpdateSet((eb) => ({
        ...opened,
        questions: eb.fn.coalesce('event_feedback.questions', eb.val(asked)),
        version: eb('event_feedback.version', '+', 1),
      })),
    )
    .execute();
}
