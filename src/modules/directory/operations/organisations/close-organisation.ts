import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { organisationDay } from '../../organisations/schema.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

const ground = z.string().trim().max(500).default('');
const output = z.object({ id: z.uuid(), version: z.number().int() });

export const closeOrganisation = defineOperation({
  name: 'organisation.close',
  summary: 'Says which day was the last of an organisation. Nothing is deleted.',
  input: z.object({ id: z.uuid(), lastDay: organisationDay, ground }),
  output,
  permission: organisationPermissions['organisation.close'],
  http: { method: 'post', path: '/organisations/{id}/close' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, lastDay, ground }) {
    const { target, audit } = context;
    if (target.closedOn) throw refuse('organisations.closed', { date: target.closedOn });
    if (target.fields.openedOn && lastDay < target.fields.openedOn)
      throw new AppError('invalid', {
        fields: [{ path: 'lastDay', code: 'period-order', message: 'it was not open yet' }],
      });
    await recordChange(context, {
      organisationId: id,
      kind: 'closed',
      happenedOn: lastDay,
      ground,
    });
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before: { closedOn: null },
      after: { closedOn: lastDay, ground },
    });
    return { id, version: await touchOrganisation(context, target, { closed_on: lastDay }) };
  },
});

export const reopenOrganisation = defineOperation({
  name: 'organisation.reopen',
  summary: 'Opens an organisation again that was closed.',
  input: z.object({ id: z.uuid(), since: organisationDay, ground }),
  output,
  permission: organisationPermissions['organisation.reopen'],
  http: { method: 'post', path: '/organisations/{id}/reopen' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, since, ground }) {
    const { target, audit } = context;
    if (!target.closedOn) throw refuse('organisations.open');
    if (since <= target.closedOn)
      throw new AppError('invalid', {
        fields: [{ path: 'since', code: 'period-order', message: 'it was open then' }],
      });
    await requireNotMerged(context, id);
    await recordChange(context, {
      organisationId: id,
      kind: 'reopened',
      happenedOn: since,
      ground,
    });
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before: { closedOn: target.closedOn },
      after: { closedOn: null, since, ground },
    });
    return { id, version: await touchOrganisation(context, target, { closed_on: null }) };
  },
});

/** @throws AppError `refused` (`organisations.merged`): what was merged is taken back as a whole. */
async function requireNotMerged({ trx }: OperationContext, id: string) {
  const merged = await trx
    .selectFrom('organisation_change')
    .select('id')
    .where('organisation_id', '=', id)
    .where('kind', '=', 'merged')
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (merged) throw refuse('organisations.merged');
}
