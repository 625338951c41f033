import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/database.ts';

/** A talk that somebody has offered to an event. @returns its id */
export async function addTalk(trx: Db, owner: Actor, eventId: string): Promise<string> {
  const { id } = await trx
    .insertInto('talk_proposal')
    .values({
      centre_id: owner.centreId,
      event_id: eventId,
      title: 'Про досвід',
      person_id: owner.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Somebody as a speaker on an item of an agenda. @returns the speaker's id */
export async function addSpeaker(trx: Db, owner: Actor, itemId: string): Promise<string> {
  const { id } = await trx
    .insertInto('agenda_speaker')
    .values({
      centre_id: owner.centreId,
      agenda_item_id: itemId,
      position: 0,
      person_id: owner.personId ?? '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
