import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { linkOrganisation } from '../../organisations/link-organisation.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { decision } from '../../organisations/schema.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

export const moveOrganisation = defineOperation({
  name: 'organisation.move',
  summary: 'Puts an organisation under another from a day on; null puts it at the top of the tree.',
  input: decision.extend({ id: z.uuid(), parentId: z.uuid().nullable() }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: organisationPermissions['organisation.move'],
  http: { method: 'post', path: '/organisations/{id}/move' },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(context, { id, parentId, since, ground }) {
    const { target, audit } = context;
    const before = await linkOrganisation(context, id, { parentId, since });
    await recordChange(context, {
      organisationId: id,
      kind: 'moved',
      happenedOn: since,
      otherId: parentId,
      ground,
    });
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      before: { parentId: before },
      after: { parentId, since, ground },
    });
    return { id, version: await touchOrganisation(context, target) };
  },
});
