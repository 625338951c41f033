import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { tellOfAssignments } from '../../assignments/tell-of-changes.ts';
import { type Effects, takeBack } from '../../organisations/carry-over.ts';
import { type SectionHandedOn, takeSectionsBack } from '../../organisations/hand-on-sections.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

export const undoOrganisationChange = defineOperation({
  name: 'organisation.undo',
  summary:
    'Takes a merging or a splitting back, as long as nobody has worked on with what was handed on.',
  input: z.object({ id: z.uuid(), changeId: z.uuid() }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: organisationPermissions['organisation.undo'],
  http: { method: 'post', path: '/organisations/{id}/changes/{changeId}/undo' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, changeId }) {
    const { trx, target, audit, now } = context;
    const change = await trx
      .selectFrom('organisation_change')
      .select(['kind', 'other_id as otherId', 'effects', 'happened_on as since'])
      .where('id', '=', changeId)
      .where('organisation_id', '=', id)
      .where('undone_at', 'is', null)
      .where('kind', 'in', ['merged', 'split'])
      .forUpdate()
      .executeTakeFirst();
    if (!change)
      throw new AppError('invalid', {
        fields: [{ path: 'changeId', code: 'unknown', message: 'nothing of it can be taken back' }],
      });
    const effects = (change.effects ?? []) as unknown as (Effects[number] | SectionHandedOn)[];
    const sections = effects.filter((effect) => effect.table === 'section');
    await takeSectionsBack(context, sections);
    await tellOfAssignments(context, () =>
      takeBack(
        context,
        effects.filter((effect) => effect.table !== 'section'),
      ),
    );
    await trx
      .updateTable('organisation_change')
      .set({ undone_at: now })
      .where('id', '=', changeId)
      .execute();
    if (change.kind === 'split') await removeMade(context, change.otherId ?? '', change.since);
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before: {
        [change.kind === 'merged' ? 'intoId' : 'madeId']: change.otherId,
        since: change.since,
      },
      after: { closedOn: change.kind === 'merged' ? null : target.closedOn },
    });
    const columns = change.kind === 'merged' ? { closed_on: null } : {};
    return { id, version: await touchOrganisation(context, target, columns) };
  },
});

/**
 * What splitting made never was: it is removed, with its names and its link.
 * @throws AppError `refused` (`organisations.undo-changed`) when something stands on it already.
 */
async function removeMade(context: OperationContext, madeId: string, since: string): Promise<void> {
  const { trx, audit } = context;
  const made = await loadOrganisation(context, { id: madeId });
  if (!made) throw refuse('organisations.undo-changed');
  const inUse = await trx
    .selectNoFrom((eb) =>
      eb
        .or(
          (
            [
              'post',
              'assignment',
              'section',
              'organisation_feature',
              'organisation_profession',
            ] as const
          ).map((table) =>
            eb.exists(eb.selectFrom(table).select('id').where('organisation_id', '=', madeId)),
          ),
        )
        .or(
          eb.exists(
            eb.selectFrom('organisation_link').select('id').where('parent_id', '=', madeId),
          ),
        )
        .or(
          eb.exists(
            eb.selectFrom('membership_grant').select('id').where('organisation_id', '=', madeId),
          ),
        )
        .as('inUse'),
    )
    .executeTakeFirstOrThrow();
  if (inUse.inUse) throw refuse('organisations.undo-changed');
  await trx
    .updateTable('organisation_change')
    .set({ other_id: null })
    .where('other_id', '=', madeId)
    .execute();
  await trx.deleteFrom('organisation').where('id', '=', madeId).execute();
  audit({
    objectType: 'organisation',
    objectId: madeId,
    objectName: made.label,
    before: { ...made.fields, since },
  });
}
