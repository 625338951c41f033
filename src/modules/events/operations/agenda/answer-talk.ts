import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { speakerStates } from '../../agenda/schema.ts';
import { loadSpeaker } from '../../agenda/speakers/load-speaker.ts';
import { tellResponsible } from '../../agenda/speakers/tell-responsible.ts';

export const answerTalk = defineOperation({
  name: 'speaker.answer',
  summary:
    'Says whether a speaker comes: the speaker, signed in or by the link of the letter. Who answers for the event is written to when a speaker won’t come, or will after all.',
  input: z.object({
    speakerId: z.uuid(),
    comes: z.boolean(),
    /** Why not: for who answers for the event, in the letter to them; it is kept nowhere else. */
    reason: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ state: z.enum(speakerStates) }),
  permission: agendaPermissions['speaker.answer'],
  http: { method: 'post', path: '/speakers/{speakerId}/answer' },
  load: loadSpeaker,
  async run(context, { comes, reason }) {
    const { trx, target, audit, today } = context;
    const { id, item, state, eventState, endsOn } = target;
    if (eventState !== 'published' || endsOn < today) throw refuse('eventsAgenda.talk-over');
    // Who has said that all is ready comes.
    const after = comes ? (state === 'ready' ? 'ready' : 'agreed') : 'declined';
    if (after === state) return { state };
    await trx.updateTable('agenda_speaker').set({ state: after }).where('id', '=', id).execute();
    audit({
      objectType: 'agenda_speaker',
      objectId: id,
      objectName: item,
      before: { state },
      after: { state: after },
    });
    if (after === 'declined') await tellResponsible(context, id, { answer: 'declined', reason });
    else if (state === 'declined')
      await tellResponsible(context, id, { answer: 'back', reason: '' });
    return { state: after };
  },
});
