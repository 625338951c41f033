import { closeScheduled, settleScheduled, type Window } from '#modules/plan/public.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedEvent } from './load-event.ts';
import { completedWithin, isToComeWithin } from './promised-events.ts';

/** What evidence leads to: a page of the event, and what it is called. */
export interface Shown {
  page: string;
  text: string;
}

/**
 * What an event's kind asks for is there: the plan's item that promised it hears of it, with the event as its evidence,
 * and so do the other modules.
 *
 * @param shown the event itself unless told
 */
export async function completeEvent(
  context: OperationContext,
  event: LoadedEvent,
  shown?: Shown,
): Promise<void> {
  const { id, fields } = event;
  await countTowardsPlan(context, event, shown);
  const speakers = await context.trx
    .selectFrom('agenda_speaker as sp')
    .innerJoin('agenda_item as a', 'a.id', 'sp.agenda_item_id')
    .select((eb) => eb.ref('sp.person_id').$notNull().as('personId'))
    .distinct()
    .where('a.event_id', '=', id)
    .where('sp.person_id', 'is not', null)
    .where('sp.state', '<>', 'declined')
    .execute();
  context.emit({
    type: 'event.completed',
    payload: {
      eventId: id,
      kind: fields.kind,
      title: fields.title,
      startsOn: fields.startsOn,
      endsOn: fields.endsOn,
      sectionId: fields.sectionId,
      hostOrganisationId: fields.hostOrganisationId,
      planItemId: fields.planItemId,
      speakerIds: speakers.map(({ personId }) => personId),
    },
  });
}

/** Lets the plan's item that promised a completed event have it as evidence; nothing for an event without an item. */
export async function countTowardsPlan(
  context: OperationContext,
  { id, fields, planDateId }: Pick<LoadedEvent, 'id' | 'fields' | 'planDateId'>,
  shown: Shown = { page: '', text: fields.title },
): Promise<void> {
  const { planItemId: itemId, endsOn, title } = fields;
  if (!itemId) return;
  await closeScheduled(context, {
    itemId,
    dateId: planDateId,
    on: endsOn > context.today ? context.today : endsOn,
    result: title,
    evidence: [
      {
        kind: 'link',
        url: `${context.kernel.config.publicUrl}/events/${id}${shown.page}`,
        text: shown.text.slice(0, 1000),
      },
    ],
    moreWithin: (window) => isToComeWithin(context, { itemId, exceptId: id, window }),
  });
}

/** An event of an item will not be: what waited for it alone is done with those that were. */
export async function settlePlan(
  context: OperationContext,
  { id, fields: { planItemId: itemId, endsOn: on } }: Pick<LoadedEvent, 'id' | 'fields'>,
): Promise<void> {
  if (!itemId) return;
  const heldWithin = async (window: Window) =>
    (await isToComeWithin(context, { itemId, exceptId: id, window }))
      ? null
      : completedWithin(context, { itemId, window });
  await settleScheduled(context, { itemId, on, heldWithin });
}
