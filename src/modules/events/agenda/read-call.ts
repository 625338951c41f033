import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';
import { type ProposalRow, proposalRow } from './call-schema.ts';

const call = z.object({
  call: z
    .object({
      text: z.string(),
      until: z.string(),
      open: z.boolean(),
      public: z.boolean(),
      /** Names the public page: `/e/<code>/talk`. */
      code: z.string(),
    })
    .nullable(),
  /** All of them for whoever plans; others see their own. */
  proposals: z.array(proposalRow),
  mayCall: z.boolean(),
});
export type Call = z.output<typeof call>;

export const readCall = defineQuery({
  name: 'talk.list',
  summary: 'Whether an event asks for talks, and the talks that were offered.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: call,
  http: { path: '/events/{eventId}/call' },
  async run(scope, { eventId }) {
    const { db, actor, today } = scope;
    const event = await eventOf(scope, { eventId });
    const plans = event.may.update;
    const row = await db
      .selectFrom('talk_call as c')
      .innerJoin('event as e', 'e.id', 'c.event_id')
      .select(['c.text', 'c.until', 'c.public', 'e.code'])
      .where('c.event_id', '=', eventId)
      .executeTakeFirst();
    const proposals = await db
      .selectFrom('talk_proposal as t')
      .leftJoin('person as p', 'p.id', 't.person_id')
      .select((eb) => [
        't.id',
        't.title',
        't.abstract',
        't.minutes',
        eb.ref('t.state').$castTo<ProposalRow['state']>().as('state'),
        't.reply',
        't.version',
        sql<ProposalRow['person']>`case when p.id is not null
          then jsonb_build_object('id', p.id, 'name', p.short_name) end`.as('person'),
        sql<ProposalRow['guest']>`case when t.guest_name is not null then jsonb_build_object(
          'name', t.guest_name, 'post', t.guest_post, 'email', t.guest_email) end`.as('guest'),
        sql<boolean>`coalesce(t.person_id = ${actor.personId}::uuid, false)`.as('own'),
      ])
      .where('t.event_id', '=', eventId)
      .where('t.state', 'not in', ['withdrawn', 'unconfirmed'])
      .$if(!plans, (q) => q.where('t.person_id', '=', actor.personId))
      .orderBy('t.created_at')
      .orderBy('t.id')
      .execute();
    return {
      call: row ? { ...row, open: row.until >= today && event.state === 'published' } : null,
      proposals,
      mayCall: plans && event.state !== 'cancelled',
    };
  },
});
