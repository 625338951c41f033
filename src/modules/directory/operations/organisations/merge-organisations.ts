import { sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { tellOfAssignments } from '../../assignments/tell-of-changes.ts';
import { carryOver } from '../../organisations/carry-over.ts';
import { handOnSections } from '../../organisations/hand-on-sections.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { decision } from '../../organisations/schema.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

/**
 * Merging loses nothing and can be taken back: the organisation is closed the day before, keeps its names, by which the
 * one that goes on is found from then on, and hands on its people, professions, features, methodists, branches and
 * sections.
 */
export const mergeOrganisations = defineOperation({
  name: 'organisation.merge',
  summary:
    'Merges an organisation into another from a day on: it is closed, the other goes on with what it had.',
  input: decision.extend({ id: z.uuid(), intoId: z.uuid() }),
  output: z.object({ id: z.uuid(), version: z.number().int(), changeId: z.uuid() }),
  permission: organisationPermissions['organisation.merge'],
  http: { method: 'post', path: '/organisations/{id}/merge' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, intoId, since, ground }) {
    const { trx, target, audit } = context;
    if (id === intoId) throw refuse('organisations.merge-with-itself');
    if (target.closedOn) throw refuse('organisations.closed', { date: target.closedOn });
    const into = await loadOrganisation(context, { id: intoId });
    if (!into)
      throw new AppError('invalid', {
        fields: [{ path: 'intoId', code: 'unknown', message: 'there is no such organisation' }],
      });
    if (into.closedOn) throw refuse('organisations.closed', { date: into.closedOn });
    if (target.fields.openedOn && since <= target.fields.openedOn)
      throw new AppError('invalid', {
        fields: [{ path: 'since', code: 'period-order', message: 'it was not open yet' }],
      });
    const { rows: above } = await sql<{ id: string }>`
      select id from organisations_above(${intoId}, ${since}) where id = ${id} and distance > 1`.execute(
      trx,
    );
    if (above.length > 0) throw refuse('organisations.circle');

    const handOn = { fromId: id, toId: intoId, since };
    const effects = [
      ...(await tellOfAssignments(context, () => carryOver(context, handOn))),
      ...(await handOnSections(context, handOn)),
    ];
    const changeId = await recordChange(context, {
      organisationId: id,
      kind: 'merged',
      happenedOn: since,
      otherId: intoId,
      ground,
      effects,
    });
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before: { closedOn: null },
      after: { intoId, since, ground, closedOn: addDays(since, -1), handedOn: effects.length },
    });
    audit({
      objectType: 'organisation',
      objectId: intoId,
      objectName: into.label,
      after: { mergedId: id, since, ground, handedOn: effects.length },
    });
    await touchOrganisation(context, into);
    const version = await touchOrganisation(context, target, { closed_on: addDays(since, -1) });
    return { id, version, changeId };
  },
});
