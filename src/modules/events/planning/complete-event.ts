import { closeScheduled } from '#modules/plan/public.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedEvent } from './load-event.ts';

/**
 * What an event's kind asks for is there: the plan's task that promised it ends, with the event as its evidence, and
 * the other modules hear of it.
 *
 * @param shown what the evidence leads to: a page of the event, and what it is called; the event itself unless told
 */
export async function completeEvent(
  context: OperationContext,
  { id, fields, planDateId }: LoadedEvent,
  shown: { page: string; text: string } = { page: '', text: fields.title },
): Promise<void> {
  if (fields.planItemId)
    await closeScheduled(context, {
      itemId: fields.planItemId,
      dateId: planDateId,
      on: fields.endsOn > context.today ? context.today : fields.endsOn,
      result: fields.title,
      evidence: [
        {
          kind: 'link',
          url: `${context.kernel.config.publicUrl}/events/${id}${shown.page}`,
          text: shown.text.slice(0, 1000),
        },
      ],
    });
  context.emit({ type: 'event.completed', payload: { eventId: id } });
}
