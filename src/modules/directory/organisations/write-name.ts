import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { NameKind } from './schema.ts';
import { takeOver } from './take-over.ts';

/**
 * Gives an organisation a new full or short name from a day on; the one before becomes a former name.
 *
 * @returns the name before, if there was one
 * @throws AppError `refused` (`organisations.name-same-day`) when a name begins on that very day.
 */
export async function followName(
  { trx, actor }: OperationContext,
  organisationId: string,
  { kind, name, since }: { kind: Exclude<NameKind, 'abbreviation'>; name: string; since: string },
): Promise<string | null> {
  const rows = await trx
    .selectFrom('organisation_name')
    .select(['id', 'name', 'since', 'until'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .execute();
  const { ended, until, sameDay } = takeOver(rows, since);
  if (sameDay) throw refuse('organisations.name-same-day', { name: sameDay.name, since });
  if (ended) {
    await trx
      .updateTable('organisation_name')
      .set({ until: ended.until })
      .where('id', '=', ended.row.id)
      .execute();
  }
  await trx
    .insertInto('organisation_name')
    .values({
      centre_id: actor.centreId,
      organisation_id: organisationId,
      kind,
      name: tidyName(name),
      since,
      until,
    })
    .execute();
  return ended?.row.name ?? null;
}

/** One space between words, and none at the ends. */
export function tidyName(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

/**
 * Two organisations may have one name, but hardly ever do: whoever writes it down has to know.
 *
 * @throws AppError `refused` (`organisations.name-taken`) when another one that is open is called so today.
 */
export async function requireFreeName(
  { trx, today }: OperationContext,
  name: string,
  except: string | null,
): Promise<void> {
  const other = await trx
    .selectFrom('organisation_name as n')
    .innerJoin('organisation as o', 'o.id', 'n.organisation_id')
    .select('n.name')
    .where((eb) => eb.fn('lower', ['n.name']), '=', tidyName(name).toLowerCase())
    .where('n.kind', '=', 'full')
    .where('o.closed_on', 'is', null)
    .where((eb) => eb.or([eb('n.until', 'is', null), eb('n.until', '>=', today)]))
    .$if(except !== null, (q) => q.where('o.id', '!=', except))
    .executeTakeFirst();
  if (other) throw refuse('organisations.name-taken', { name: other.name });
}
