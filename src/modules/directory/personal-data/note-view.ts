import { inCentre } from '#platform/db/tenant.ts';
import type { Scope } from '#platform/query/define.ts';

/** How fields were read that not everybody sees: on the card, or as a file of everything. */
export type ViewWay = 'card' | 'export';

/**
 * Writes down that the caller has read such fields of somebody else, once an hour. Called after the read gave its
 * connection back; a read that can't be written down fails. An administrator who looks through another's eyes is named as
 * the one who looked; the program itself leaves no trace.
 */
export async function noteView(
  { kernel, actor, centreId }: Pick<Scope, 'kernel' | 'actor' | 'centreId'>,
  personId: string,
  way: ViewWay,
): Promise<void> {
  const reader = actor.viewedBy ?? { userId: actor.userId, name: actor.name };
  const { userId } = reader;
  if (userId === null || (personId === actor.personId && !actor.viewedBy)) return;
  const hour = new Date(kernel.now());
  hour.setUTCMinutes(0, 0, 0);
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .insertInto('sensitive_view')
      .values({
        centre_id: centreId,
        person_id: personId,
        reader_id: userId,
        reader_name: reader.name,
        way,
        hour,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
