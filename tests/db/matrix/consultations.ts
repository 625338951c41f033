import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';

/** A question that somebody has asked the centre. */
export async function addQuestion(trx: Db, owner: Actor): Promise<string> {
  const values = {
    centre_id: owner.centreId,
    question: 'Які строки?',
    asked_by: owner.userId,
    asker_name: owner.name,
    due_on: '2026-02-09',
  };
  const row = trx.insertInto('consultation_request').values(values).returning('id');
  return (await row.executeTakeFirstOrThrow()).id;
}

let slots = 0;

/** A time for a consultation that somebody has opened: free and ahead, or past and booked by its owner too. */
export async function addSlot(trx: Db, owner: Actor, state: 'free' | 'taken'): Promise<string> {
  slots += 1;
  const values = {
    centre_id: owner.centreId,
    methodist_id: owner.personId ?? '',
    // Each on a day of its own: nobody has two at once.
    on_day: addDays('2026-02-02', state === 'free' ? slots : -slots),
    starts_time: '10:00',
    minutes: 30,
    channel: 'office',
    series_id: randomUUID(),
    state,
    ...(state === 'taken' && {
      booked_by: owner.userId,
      booker_name: owner.name,
      booked_at: new Date('2026-01-01T09:00:00Z'),
    }),
  };
  const row = trx.insertInto('consultation_slot').values(values).returning('id');
  return (await row.executeTakeFirstOrThrow()).id;
}
