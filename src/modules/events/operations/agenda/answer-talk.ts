import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { speakerStates } from '../../agenda/schema.ts';
import { loadSpeaker } from '../../agenda/speakers/load-speaker.ts';

export const answerTalk = defineOperation({
  name: 'speaker.answer',
  summary: 'Says whether a speaker comes: the speaker, signed in or by the link of the letter.',
  input: z.object({ speakerId: z.uuid(), comes: z.boolean() }),
  output: z.object({ state: z.enum(speakerStates) }),
  permission: agendaPermissions['speaker.answer'],
  http: { method: 'post', path: '/speakers/{speakerId}/answer' },
  load: loadSpeaker,
  async run({ trx, target, audit, today }, { comes }) {
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
    return { state: after };
  },
});
