import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readPatterns } from '../../hosting/links/read-patterns.ts';
import { linkPatterns } from '../../hosting/links/schema.ts';
import { hostingPermissions } from '../../hosting/permissions.ts';

export const setLinkPatterns = defineOperation({
  name: 'event.links.set',
  summary:
    'Says which links to video meetings the centre uses again and again; all of them at once.',
  input: z.object({ patterns: linkPatterns }),
  output: z.object({ version: z.number().int() }),
  permission: hostingPermissions['event.links.set'],
  http: { method: 'put', path: '/event-links' },
  load: ({ trx }) => readPatterns(trx),
  version: (target) => target.version,
  async run({ trx, actor, target, audit }, { patterns }) {
    const names = patterns.map(({ name }) => name.toLocaleLowerCase('uk'));
    const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
    if (twice >= 0)
      throw new AppError('invalid', {
        fields: [{ path: `patterns.${twice}.name`, code: 'taken', message: 'named twice' }],
      });
    const version = target.version + 1;
    const said = { links: JSON.stringify(patterns), version };
    await trx
      .insertInto('event_setting')
      .values({ centre_id: actor.centreId, ...said })
      .onConflict((conflict) => conflict.column('centre_id').doUpdateSet(said))
      .execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      ...changesOf({ links: target.patterns }, { links: patterns }),
    });
    return { version };
  },
});
