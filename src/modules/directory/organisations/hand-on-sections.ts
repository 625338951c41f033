import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** A section that another organisation has now, with its people and work; it has one life and is no copy. */
export interface SectionHandedOn {
  table: 'section';
  id: string;
  fromId: string;
  toId: string;
}

/** Gives an organisation's own sections that still work on the day to its successor. @returns what was done */
export async function handOnSections(
  { trx }: OperationContext,
  { fromId, toId, since }: { fromId: string; toId: string; since: string },
): Promise<SectionHandedOn[]> {
  const rows = await trx
    .updateTable('section')
    .set((e) => ({ organisation_id: toId, version: e('version', '+', 1) }))
    .where('organisation_id', '=', fromId)
    .where((e) => e.or([e('until', 'is', null), e('until', '>=', since)]))
    .returning('id')
    .execute();
  return rows.map(({ id }) => ({ table: 'section', id, fromId, toId }));
}

/** @throws AppError `refused` (`organisations.undo-changed`) when a section has gone on to somebody else since. */
export async function takeSectionsBack(
  { trx }: OperationContext,
  handedOn: readonly SectionHandedOn[],
): Promise<void> {
  for (const { id, fromId, toId } of handedOn) {
    const back = await trx
      .updateTable('section')
      .set((e) => ({ organisation_id: fromId, version: e('version', '+', 1) }))
      .where('id', '=', id)
      .where('organisation_id', '=', toId)
      .returning('id')
      .executeTakeFirst();
    if (!back) throw refuse('organisations.undo-changed');
  }
}
