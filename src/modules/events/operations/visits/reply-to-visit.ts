import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { tellLeader } from '../../visits/letters.ts';
import { loadVisit, visitName } from '../../visits/load-visit.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import { replies } from '../../visits/schema.ts';
import { requireOpen } from '../../visits/write-visit.ts';

export const replyToVisit = defineOperation({
  name: 'visit.reply',
  summary:
    'Says for the institution whether the day suits; who asks for another one says why, and who leads the team gets a letter.',
  input: z.object({
    visitId: z.uuid(),
    reply: z.enum(replies),
    word: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ visitId: z.uuid(), version: z.number().int() }),
  permission: visitPermissions['visit.reply'],
  http: { method: 'post', path: '/visits/{visitId}/reply' },
  load: loadVisit,
  async run(context, { visitId, reply, word }) {
    const { trx, actor, target, audit, now } = context;
    requireOpen(target);
    if (!target.announced) throw refuse('eventsVisits.not-announced');
    if (target.state !== 'planned') throw refuse('eventsVisits.begun');
    if (reply === 'other-day' && !word) throw refuse('eventsVisits.reply-without-word');
    const version = target.version + 1;
    await trx
      .updateTable('visit')
      .set({
        reply,
        reply_word: word,
        replied_by_name: actor.name,
        replied_at: now,
        updated_at: now,
        version,
      })
      .where('id', '=', visitId)
      .execute();
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      after: { reply, ...(word && { word }) },
    });
    if (reply === 'other-day') await tellLeader(context, target, word);
    return { visitId, version };
  },
});
