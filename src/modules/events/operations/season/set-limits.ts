import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readLimits } from '../../season/limits.ts';
import { seasonPermissions } from '../../season/permissions.ts';

const many = z.number().int().min(1).max(1000);

export const setSeasonLimits = defineOperation({
  name: 'event.season.limits',
  summary: 'Says how many events of one kind, or for one audience, a month bears.',
  input: z.object({ kind: many, audience: many }),
  output: z.object({ version: z.number().int() }),
  permission: seasonPermissions['event.season.limits'],
  http: { method: 'put', path: '/event-season-limits' },
  load: ({ trx }) => readLimits(trx),
  version: (target) => target.version,
  async run({ trx, actor, target, audit }, { kind, audience }) {
    const version = target.version + 1;
    const said = { crowded_kind: kind, crowded_audience: audience, version };
    await trx
      .insertInto('season_setting')
      .values({ centre_id: actor.centreId, ...said })
      .onConflict((conflict) => conflict.column('centre_id').doUpdateSet(said))
      .execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      ...changesOf({ kind: target.kind, audience: target.audience }, { kind, audience }),
    });
    return { version };
  },
});
