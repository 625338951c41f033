import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { decision, organisationName } from '../../organisations/schema.ts';
import { followName, requireFreeName, tidyName } from '../../organisations/write-name.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

export const renameOrganisation = defineOperation({
  name: 'organisation.rename',
  summary: 'Gives a new full or short name from a day on; the name before becomes a former one.',
  input: decision.extend({
    id: z.uuid(),
    name: organisationName.optional(),
    shortName: organisationName.optional(),
    /** Added to the abbreviations, from the same day. */
    abbreviation: organisationName.optional(),
    sameName: z.boolean().default(false),
  }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: organisationPermissions['organisation.rename'],
  http: { method: 'post', path: '/organisations/{id}/rename' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, name, shortName, abbreviation, since, ground, sameName }) {
    const { trx, actor, target, audit } = context;
    if (!name && !shortName)
      throw new AppError('invalid', {
        fields: [{ path: 'name', code: 'required', message: 'nothing new is given' }],
      });
    if (name && !sameName) await requireFreeName(context, name, id);
    const before: Record<string, string | null> = {};
    const after: Record<string, string | null> = {};
    for (const [kind, field, given] of [
      ['full', 'name', name],
      ['short', 'shortName', shortName],
    ] as const) {
      if (!given) continue;
      before[field] = await followName(context, id, { kind, name: given, since });
      after[field] = tidyName(given);
    }
    if (abbreviation)
      await trx
        .insertInto('organisation_name')
        .values({
          centre_id: actor.centreId,
          organisation_id: id,
          kind: 'abbreviation',
          name: tidyName(abbreviation),
          since,
        })
        .execute();
    await recordChange(context, { organisationId: id, kind: 'renamed', happenedOn: since, ground });
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before,
      after: { ...after, ...(abbreviation && { abbreviation }), since, ground },
    });
    return { id, version: await touchOrganisation(context, target) };
  },
});
