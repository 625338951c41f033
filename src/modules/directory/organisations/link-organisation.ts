import { type SqlBool, sql } from 'kysely';
import { AppError, refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { labelOn } from './columns.ts';
import { takeOver } from './take-over.ts';

/**
 * Puts an organisation under another from a day on; the parent before stays in the history.
 *
 * @param parentId null for the top of the tree
 * @returns what it stood under before, null for nothing
 * @throws AppError `invalid` (`parentId`) for no such organisation, `refused` (`organisations.circle`,
 *   `organisations.move-same-day`, `organisations.already-there`).
 */
export async function linkOrganisation(
  { trx, actor }: OperationContext,
  childId: string,
  { parentId, since }: { parentId: string | null; since: string },
): Promise<string | null> {
  // Two moves at once could make a circle that neither of them sees.
  await sql`select pg_advisory_xact_lock(hashtext('organisation-tree'), hashtext(${actor.centreId}))`.execute(
    trx,
  );
  const rows = await trx
    .selectFrom('organisation_link')
    .select((eb) => [
      'id',
      'parent_id as parentId',
      'since',
      'until',
      labelOn(eb.ref('parent_id'), since).as('parent'),
    ])
    .where('child_id', '=', childId)
    .execute();
  const { ended, until, sameDay } = takeOver(rows, since);
  if (sameDay) throw refuse('organisations.move-same-day', { parent: sameDay.parent, since });
  if ((ended?.row.parentId ?? null) === parentId) throw refuse('organisations.already-there');
  if (ended)
    await trx
      .updateTable('organisation_link')
      .set({ until: ended.until })
      .where('id', '=', ended.row.id)
      .execute();
  if (parentId !== null) await addLink({ trx, actor }, { childId, parentId, since, until });
  return ended?.row.parentId ?? null;
}

/**
 * @param link `since` and `until` null for no end
 * @throws AppError as above; the database refuses a circle in any case.
 */
export async function addLink(
  { trx, actor }: Pick<OperationContext, 'trx' | 'actor'>,
  link: { childId: string; parentId: string; since: string | null; until: string | null },
): Promise<void> {
  const { childId, parentId, since, until } = link;
  const parent = await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', parentId)
    .executeTakeFirst();
  if (!parent)
    throw new AppError('invalid', {
      fields: [{ path: 'parentId', code: 'unknown', message: 'there is no such organisation' }],
    });
  const { circle } = await trx
    .selectNoFrom(
      sql<SqlBool>`${childId} = ${parentId} or
        organisation_link_closes_circle(${childId}, ${parentId}, daterange(${since}, ${until}, '[]'))`.as(
        'circle',
      ),
    )
    .executeTakeFirstOrThrow();
  if (circle) throw refuse('organisations.circle');
  await trx
    .insertInto('organisation_link')
    .values({ centre_id: actor.centreId, child_id: childId, parent_id: parentId, since, until })
    .execute();
}
