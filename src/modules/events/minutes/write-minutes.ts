import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { AppError, refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedMinutes } from './load-minutes.ts';
import type { DecisionFields } from './schema.ts';

/** What was submitted or approved is not written any more. @throws AppError `refused` */
export function requireDraft({ state }: Pick<LoadedMinutes, 'state'>): void {
  if (state !== 'draft') throw refuse(`eventsMinutes.${state}`);
}

/** Where decisions stand: at a point of minutes, or on a visit. */
export type DecidedAt = { pointId: string } | { visitId: string };

/**
 * Writes the decisions of a point or a visit in this order; one that is left out is removed. A decision that the form made up an id for
 * is made under it, so that a form that is sent twice makes it once.
 *
 * @throws AppError `invalid` (fields `decisions`, `personIds`); `refused` for an id that stands elsewhere.
 */
export async function writeDecisions(
  context: OperationContext,
  at: DecidedAt,
  decisions: readonly DecisionFields[],
): Promise<void> {
  const { trx, actor } = context;
  const owner =
    'pointId' in at
      ? ({ column: 'point_id', id: at.pointId } as const)
      : ({ column: 'visit_id', id: at.visitId } as const);
  await requireKnown(
    context,
    'person',
    decisions.flatMap(({ personIds }) => personIds),
    'personIds',
  );
  const known = new Set(
    (
      await trx.selectFrom('decision').select('id').where(owner.column, '=', owner.id).execute()
    ).map(({ id }) => id),
  );
  const kept = new Set<string>();
  for (const [position, { id, text, personIds, groups, dueOn }] of decisions.entries()) {
    const values = { position, text, groups, due_on: dueOn };
    let decisionId = id;
    if (id && known.has(id) && !kept.has(id))
      await trx
        .updateTable('decision')
        .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute();
    else {
      const made = await trx
        .insertInto('decision')
        .values({
          ...(id && { id }),
          ...values,
          centre_id: actor.centreId,
          [owner.column]: owner.id,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!made)
        throw new AppError('invalid', {
          fields: [{ path: 'decisions', code: 'unknown', message: 'this id is taken' }],
        });
      decisionId = made.id;
    }
    if (!decisionId) continue;
    kept.add(decisionId);
    await trx.deleteFrom('decision_person').where('decision_id', '=', decisionId).execute();
    const people = [...new Set(personIds)];
    if (people.length > 0)
      await trx
        .insertInto('decision_person')
        .values(
          people.map((person_id) => ({
            centre_id: actor.centreId,
            decision_id: decisionId,
            person_id,
          })),
        )
        .execute();
  }
  const gone = [...known].filter((id) => !kept.has(id));
  if (gone.length > 0) await trx.deleteFrom('decision').where('id', 'in', gone).execute();
}
