import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readLinks } from '../../centres/read-links.ts';
import { centreKinds } from '../../centres/schema.ts';
import { centrePermissions } from '../../permissions/centres.ts';

export const setCentreKind = defineOperation({
  name: 'centre.set-kind',
  summary: 'Says whether this is a centre, a department over centres, or a ministry.',
  input: z.object({ kind: z.enum(centreKinds) }),
  output: z.object({ kind: z.enum(centreKinds) }),
  permission: centrePermissions['centre.set-kind'],
  http: { method: 'put', path: '/centre/kind' },
  load: async ({ trx, actor }) =>
    (await trx
      .selectFrom('centre')
      .select(['id', 'kind', 'short_name as name'])
      .where('id', '=', actor.centreId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  async run({ trx, actor, target, audit }, { kind }) {
    if (kind === target.kind) return { kind };
    const open = (await readLinks(trx)).filter(
      ({ state }) => state !== 'refused' && state !== 'ended',
    );
    // Others have agreed to what it is; ending the links first is for people to decide.
    if (open.length > 0) throw refuse('centres.linked', { name: open[0]?.otherName ?? '' });
    await trx.updateTable('centre').set({ kind }).where('id', '=', actor.centreId).execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: target.name,
      before: { kind: target.kind },
      after: { kind },
    });
    return { kind };
  },
});
