import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { bodyOf, readRule } from '../../minutes/rule.ts';
import { minutesRule } from '../../minutes/schema.ts';
import { loadEvent } from '../../planning/load-event.ts';

export const setMinutesRule = defineOperation({
  name: 'minutes.rule',
  summary:
    'Says how the body that an event belongs to keeps its minutes: where numbers begin anew, votes, quorum.',
  input: minutesRule.extend({ eventId: z.uuid() }),
  output: z.object({ version: z.number().int() }),
  permission: minutesPermissions['minutes.rule'],
  http: { method: 'put', path: '/events/{eventId}/minutes-rule' },
  load: async (context, given) => {
    const event = await loadEvent(context, given);
    if (!event) return null;
    const body = bodyOf(event.fields);
    const rule = await readRule(context.trx, context.actor.centreId, body);
    return { ...rule, body, title: event.fields.title, place: event.place };
  },
  version: (target) => target.version,
  async run({ trx, actor, target, audit }, { eventId, ...rule }) {
    const version = target.version + 1;
    const values = { ...rule, version };
    await trx
      .insertInto('minutes_rule')
      .values({ centre_id: actor.centreId, body: target.body, ...values })
      .onConflict((conflict) => conflict.columns(['centre_id', 'body']).doUpdateSet(values))
      .execute();
    const { year, votes, quorum } = target;
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.title,
      ...changesOf({ year, votes, quorum }, { ...rule }),
    });
    return { version };
  },
});
