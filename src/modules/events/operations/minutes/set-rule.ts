import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { bodyOf, readRule } from '../../minutes/rule.ts';
import { minutesRule } from '../../minutes/schema.ts';
import { writeRule } from '../../minutes/write-rule.ts';
import { loadEvent } from '../../planning/load-event.ts';

const output = z.object({ version: z.number().int() });

export const setMinutesRule = defineOperation({
  name: 'minutes.rule',
  summary:
    'Says how the body that an event belongs to keeps its minutes: where numbers begin anew, how they look, votes, quorum.',
  input: minutesRule.extend({ eventId: z.uuid() }),
  output,
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
  async run(context, { eventId, ...rule }) {
    const { version: before, body, title, place: _, ...said } = context.target;
    await writeRule(context, body, rule, before + 1);
    context.audit({
      objectType: 'event',
      objectId: eventId,
      objectName: title,
      ...changesOf(said, rule),
    });
    return { version: before + 1 };
  },
});

/** «sections», «kinds», or one body that there is. */
const bodyName = z.string().regex(/^(sections|kinds|section:[0-9a-f-]{36}|kind:[a-z0-9-]{1,60})$/);

export const setBodyRule = defineOperation({
  name: 'minutes.body-rule',
  summary:
    'Says how all sections, all kinds of events, or one body keep their minutes; null lets a body do as all of its sort.',
  input: z.object({ body: bodyName, rule: minutesRule.nullable() }),
  output,
  permission: minutesPermissions['minutes.body-rule'],
  http: { method: 'put', path: '/minutes-rules/{body}' },
  load: async (context, { body }) => {
    const name = await nameOf(context, body);
    if (name === null) return null;
    return { ...(await readRule(context.trx, context.actor.centreId, body)), name };
  },
  version: (target) => target.version,
  async run(context, { body, rule }) {
    const { trx, actor, audit } = context;
    const { version: before, name, ...said } = context.target;
    if (rule) await writeRule(context, body, rule, before + 1);
    else await trx.deleteFrom('minutes_rule').where('body', '=', body).execute();
    const { version: now, ...is } = await readRule(trx, actor.centreId, body);
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: name,
      ...changesOf(said, is),
    });
    return { version: now };
  },
});

/** What a body is called in the log; null for one that isn't there. */
async function nameOf({ trx, actor }: OperationContext, body: string): Promise<string | null> {
  const [sort = '', key = ''] = body.split(':');
  if (sort === 'section') {
    const section = await trx
      .selectFrom('section')
      .select('name')
      .where('id', '=', key)
      .executeTakeFirst();
    return section?.name ?? null;
  }
  if (sort !== 'kind') return '';
  const kinds = await readKinds(trx, actor.centreId);
  return kinds.find((kind) => kind.key === key)?.words.uk ?? null;
}
