import type { OperationContext } from '#platform/operation/define.ts';
import type { SpeakerState } from '../schema.ts';

/** Somebody who speaks at an announced event, locked. */
export interface LoadedSpeaker {
  id: string;
  personId: string | null;
  itemId: string;
  item: string;
  state: SpeakerState;
  eventId: string;
  /** Of the event. */
  eventState: string;
  endsOn: string;
}

/** Locks a speaker for an answer; null for an absent or foreign one, and of a draft, which nobody was asked to. */
export async function loadSpeaker(
  { trx }: OperationContext,
  { speakerId }: { speakerId: string },
): Promise<LoadedSpeaker | null> {
  const row = await trx
    .selectFrom('agenda_speaker as s')
    .innerJoin('agenda_item as a', 'a.id', 's.agenda_item_id')
    .innerJoin('event as e', 'e.id', 'a.event_id')
    .select((eb) => [
      's.id',
      's.person_id as personId',
      'a.id as itemId',
      'a.title as item',
      'e.id as eventId',
      eb.ref('s.state').$castTo<SpeakerState>().as('state'),
      'e.state as eventState',
      'e.ends_on as endsOn',
    ])
    .where('s.id', '=', speakerId)
    .where('e.state', '<>', 'draft')
    .forUpdate('s')
    .executeTakeFirst();
  return row ?? null;
}
