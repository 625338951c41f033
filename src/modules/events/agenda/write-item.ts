import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedEvent } from '../planning/load-event.ts';
import type { AgendaFields, Speaker } from './schema.ts';

/** The columns of what is written about an item, its speakers aside. */
export const itemColumnsOf = ({ kind, title, note, startsTime, minutes }: AgendaFields) => ({
  kind,
  title,
  note,
  starts_time: startsTime,
  minutes,
});

/** An agenda is written until the event is called off. @throws AppError `refused` */
export function requireOpen({ state }: LoadedEvent): void {
  if (state === 'cancelled') throw refuse('events.cancelled');
}

/**
 * Writes who speaks, in this order. Somebody who spoke before keeps the row, so that what hangs on it stays.
 *
 * @throws AppError `invalid` (field `speakers`).
 */
export async function writeSpeakers(
  context: OperationContext,
  itemId: string,
  speakers: readonly Speaker[],
): Promise<void> {
  const { trx, actor } = context;
  await requireKnown(
    context,
    'person',
    speakers.map(({ personId }) => personId),
    'speakers',
  );
  const rows = await trx
    .selectFrom('agenda_speaker')
    .select(['id', 'person_id', 'guest_name'])
    .where('agenda_item_id', '=', itemId)
    .execute();
  const kept = new Set<string>();
  for (const [
    position,
    { personId, guestName, guestPost, guestEmail, state },
  ] of speakers.entries()) {
    const known = rows.find(
      (row) =>
        !kept.has(row.id) && (personId ? row.person_id === personId : row.guest_name === guestName),
    );
    const values = {
      position,
      person_id: personId,
      guest_name: personId ? null : guestName,
      guest_post: guestPost,
      guest_email: guestEmail,
      state,
    };
    if (known) {
      kept.add(known.id);
      await trx.updateTable('agenda_speaker').set(values).where('id', '=', known.id).execute();
    } else
      await trx
        .insertInto('agenda_speaker')
        .values({ ...values, centre_id: actor.centreId, agenda_item_id: itemId })
        .execute();
  }
  const gone = rows.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  if (gone.length > 0) await trx.deleteFrom('agenda_speaker').where('id', 'in', gone).execute();
}
