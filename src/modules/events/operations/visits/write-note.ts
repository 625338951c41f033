import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { writeDecisions } from '../../minutes/write-minutes.ts';
import { tellInstitution } from '../../visits/letters.ts';
import { loadVisit, visitName } from '../../visits/load-visit.ts';
import { readNoteContent } from '../../visits/note/content.ts';
import { sealOf } from '../../visits/note/seal.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import { noteFields } from '../../visits/schema.ts';
import { requireDraftNote } from '../../visits/write-visit.ts';

const byId = z.object({ visitId: z.uuid() });
const output = z.object({ visitId: z.uuid(), version: z.number().int() });

export const writeNote = defineOperation({
  name: 'visit.note.write',
  summary: 'Writes the note of a visit and what was agreed, with people and days.',
  input: byId.extend(noteFields.shape),
  output,
  permission: visitPermissions['visit.note.write'],
  http: { method: 'put', path: '/visits/{visitId}/note' },
  load: loadVisit,
  version: ({ note }) => note?.version ?? 0,
  async run(context, { visitId, text, decisions }) {
    const { trx, actor, target, audit } = context;
    requireDraftNote(target);
    const version = (target.note?.version ?? 0) + 1;
    await trx
      .insertInto('visit_note')
      .values({ visit_id: visitId, centre_id: actor.centreId, text, version })
      .onConflict((conflict) => conflict.column('visit_id').doUpdateSet({ text, version }))
      .execute();
    await writeDecisions(context, { visitId }, decisions);
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      before: { text: target.note?.text ?? '' },
      after: { text, decisions: decisions.map((one) => one.text) },
    });
    return { visitId, version };
  },
});

export const offerNote = defineOperation({
  name: 'visit.note.offer',
  summary: 'Freezes the note under its seal and offers it to the institution to be signed.',
  input: byId,
  output: output.extend({ seal: z.string() }),
  permission: visitPermissions['visit.note.offer'],
  http: { method: 'post', path: '/visits/{visitId}/note/offer' },
  load: loadVisit,
  version: ({ note }) => note?.version ?? 0,
  async run(context, { visitId }) {
    const { trx, actor, target, audit, now } = context;
    requireDraftNote(target);
    if (target.state !== 'done') throw refuse('eventsVisits.not-over');
    if (!target.note?.text) throw refuse('eventsVisits.note-empty');
    const content = await readNoteContent(trx, visitId);
    const seal = sealOf(content);
    const version = target.note.version + 1;
    await trx
      .updateTable('visit_note')
      .set({
        state: 'offered',
        content: JSON.stringify(content),
        seal,
        offered_at: now,
        offered_by_name: actor.name,
        version,
      })
      .where('visit_id', '=', visitId)
      .execute();
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      before: { state: 'draft' },
      after: { state: 'offered', seal: seal.toString('hex') },
    });
    await tellInstitution(context, target, 'offered');
    return { visitId, version, seal: seal.toString('hex') };
  },
});

export const takeNoteBack = defineOperation({
  name: 'visit.note.take-back',
  summary: 'Takes a note back that nobody has signed, to write it anew.',
  input: byId,
  output,
  permission: visitPermissions['visit.note.take-back'],
  http: { method: 'post', path: '/visits/{visitId}/note/take-back' },
  load: loadVisit,
  version: ({ note }) => note?.version ?? 0,
  async run({ trx, target, audit }, { visitId }) {
    if (target.note?.state !== 'offered') throw refuse('eventsVisits.note-not-offered');
    const version = target.note.version + 1;
    await trx
      .updateTable('visit_note')
      .set({
        state: 'draft',
        content: null,
        seal: null,
        offered_at: null,
        offered_by_name: '',
        version,
      })
      .where('visit_id', '=', visitId)
      .execute();
    audit({
      objectType: 'visit',
      objectId: visitId,
      objectName: visitName(target),
      before: { state: 'offered' },
      after: { state: 'draft' },
    });
    return { visitId, version };
  },
});
