import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { agendaPermissions } from '../permissions.ts';
import { callPage, type TalkPage, talkPage } from './schema.ts';

const visitors = { permission: 'talk.offer', rule: agendaPermissions['talk.offer'] } as const;

export const readCallPage = defineQuery({
  name: 'talk.call-page',
  summary: 'An event that asks everybody for talks, for visitors.',
  ...visitors,
  input: z.object({ eventId: z.uuid() }),
  output: callPage,
  async run(scope, { eventId }) {
    const found = await selectCall(scope)
      .where('e.id', '=', eventId)
      .where('call.public', '=', true)
      .executeTakeFirst();
    if (!found) throw notFound();
    return found;
  },
});

export const readTalkPage = defineQuery({
  name: 'talk.offered-page',
  summary: 'A talk that a visitor offered, for the reader of its letter.',
  ...visitors,
  input: z.object({ proposalId: z.uuid() }),
  output: talkPage,
  async run(scope, { proposalId }) {
    const found = await selectCall(scope)
      .innerJoin('talk_proposal as t', 't.event_id', 'e.id')
      .leftJoin('person as p', 'p.id', 't.person_id')
      .select((eb) => [
        sql<string>`coalesce(t.guest_name, p.short_name)`.as('name'),
        't.title as talk',
        't.abstract',
        eb.ref('t.state').$castTo<TalkPage['state']>().as('state'),
        't.reply',
      ])
      .where('t.id', '=', proposalId)
      .executeTakeFirst();
    if (!found) throw notFound();
    return found;
  },
});

const selectCall = ({ db, today }: Scope) =>
  db
    .selectFrom('event as e')
    .innerJoin('centre as c', 'c.id', 'e.centre_id')
    .innerJoin('talk_call as call', 'call.event_id', 'e.id')
    .select([
      'e.id as eventId',
      'c.name as centre',
      'e.title',
      'e.topic',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      'call.text',
      'call.until',
      sql<boolean>`(e.state = 'published' and call.until >= ${today}::date)`.as('open'),
    ])
    .where('e.state', '<>', 'draft');
