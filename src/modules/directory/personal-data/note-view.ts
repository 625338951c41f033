import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Scope } from '#platform/query/define.ts';

/** How fields were read that not everybody sees: on the card, or as a file of everything. */
export type ViewWay = 'card' | 'export';

/** Files that hold such fields of many people: a list of everybody, of the centre's staff, the whole directory. */
export const takenLists = ['people', 'staff', 'directory'] as const;
export type TakenList = (typeof takenLists)[number];

type Reading = Pick<Scope, 'kernel' | 'actor' | 'centreId'>;

/** Who looks: of an administrator who looks through another's eyes, the administrator. */
const readerOf = (actor: Actor) => actor.viewedBy ?? { userId: actor.userId, name: actor.name };

/**
 * Writes down that the caller has read such fields of somebody else, once an hour. Called after the read gave its
 * connection back; a read that can't be written down fails. An administrator who looks through another's eyes is named as
 * the one who looked; the program itself leaves no trace.
 */
export async function noteView(
  { kernel, actor, centreId }: Reading,
  personId: string,
  way: ViewWay,
): Promise<void> {
  const { userId, name } = readerOf(actor);
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
        reader_name: name,
        way,
        hour,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/**
 * Writes down that the caller has taken such fields of many people as a file, each file by itself.
 *
 * @param people - of how many; with none nothing is written
 */
export async function noteExport(
  { kernel, actor, centreId }: Reading,
  list: TakenList,
  people: number,
): Promise<void> {
  const { userId, name } = readerOf(actor);
  if (userId === null || people === 0) return;
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .insertInto('sensitive_export')
      .values({
        ...{ centre_id: centreId, reader_id: userId, reader_name: name },
        ...{ list, people, at: kernel.now() },
      })
      .execute(),
  );
}
