import { sql } from 'kysely';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Scope } from '#platform/query/define.ts';
import type { Page } from '#platform/query/list.ts';

/** How fields were read that not everybody sees: on the card, or as a file of everything. */
export type ViewWay = 'card' | 'export';

/** Files that hold such fields of many people: a list of everybody, of the centre's staff, the whole directory. */
const files = ['people', 'staff', 'directory'] as const;
/** Such lists as programs read them over REST. */
const readLists = ['people-api', 'staff-api', 'appointed-api'] as const;
export const takenLists = [...files, ...readLists] as const;
export type TakenList = (typeof takenLists)[number];

type Reading = Pick<Scope, 'kernel' | 'actor' | 'centreId'>;

/** Fields of a row of a list that not everybody sees. */
interface Told {
  email?: string | null;
  phone?: string | null;
  sex?: string | null;
  age?: number | null;
}

/** Of how many people a list tells more than everybody sees. */
export const toldOf = (rows: readonly Told[]): number =>
  rows.filter(({ email, phone, sex, age }) => email || phone || sex || age).length;

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

type Noted<R> = Page<R> & { note?: () => Promise<void> };

/** A page of a list with the note of it that `noted` writes down; called where the rows are read. */
export function toNote<R extends Told>(
  scope: Scope,
  list: (typeof readLists)[number],
  page: Page<R>,
): Page<R> {
  const told = toldOf(page.rows);
  // Whoever reads on, page after page, has read as many.
  const people = told && (page.page - 1) * page.size + told;
  const noting: Noted<R> = { ...page, note: () => noteReading(scope, list, people) };
  return noting;
}

/** Hands a page of `toNote` out after its note was written: on a connection of its own, so it is a query's `render`. */
export async function noted<R>(read: Page<R>): Promise<Page<R>> {
  const { note, ...page } = read as Noted<R>;
  await note?.();
  return page;
}

/** What has been written down in this hour, so that a program that reads on does not write each time. */
const written = { hour: 0, people: new Map<string, number>() };

/** One entry an hour for each reader and list, with the most that was read of it; what people see in pages is none. */
async function noteReading(
  { kernel, actor, centreId }: Reading,
  list: TakenList,
  people: number,
): Promise<void> {
  const { userId } = readerOf(actor);
  if (actor.through !== 'rest' || userId === null || people === 0) return;
  const hour = new Date(kernel.now());
  hour.setUTCMinutes(0, 0, 0);
  if (written.hour !== hour.getTime()) {
    written.hour = hour.getTime();
    written.people.clear();
  }
  const key = `${centreId} ${userId} ${list}`;
  if ((written.people.get(key) ?? 0) >= people) return;
  const { numUpdatedRows } = await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .updateTable('sensitive_export')
      .set({ people: sql`greatest(people, ${people})` })
      .where('reader_id', '=', userId)
      .where('list', '=', list)
      .where('at', '>=', hour)
      .executeTakeFirstOrThrow(),
  );
  if (numUpdatedRows === 0n) await noteExport({ kernel, actor, centreId }, list, people);
  written.people.set(key, people);
}
