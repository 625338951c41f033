import { z } from 'zod';
import { currentPost, currentTitle } from '#modules/directory/sections/current-post.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { type LoadedVisit, loadVisit, visitName } from '../../visits/load-visit.ts';
import { type Signed, sealOfSignature } from '../../visits/note/seal.ts';
import { visitPermissions } from '../../visits/permissions.ts';

const text = z.string().trim().max(10_000);

const signing = z.object({
  visitId: z.uuid(),
  /** The seal of the note that was read: nothing else is signed. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the institution does not agree with; it is signed all the same. */
  objection: text.default(''),
});
const output = z.object({ visitId: z.uuid(), seal: z.string() });

export const confirmNote = defineOperation({
  name: 'visit.note.confirm',
  summary: 'The head of the institution has read the note, in the own account.',
  input: signing,
  output,
  permission: visitPermissions['visit.note.confirm'],
  http: { method: 'post', path: '/visits/{visitId}/note/confirm' },
  load: loadVisit,
  async run(context, { seal, objection }) {
    const { actor, now } = context;
    return sign(context, seal, objection, {
      way: 'account',
      name: actor.name,
      post: await postOf(context),
      drawing: null,
      takenBy: '',
      signedAt: now.toISOString(),
    });
  },
});

export const drawSignature = defineOperation({
  name: 'visit.note.draw',
  summary: 'Takes the signature of the head with a finger on a phone of the team.',
  input: signing.extend({
    name: z.string().trim().min(1).max(300),
    post: z.string().trim().max(300).default(''),
    /** Lines in a field of 400 × 160: «M12 40L14 42…», as a path of SVG. */
    drawing: z
      .string()
      .max(20_000)
      .regex(/^M\d+(\.\d)? \d+(\.\d)?([ML]\d+(\.\d)? \d+(\.\d)?)+$/),
  }),
  output,
  permission: visitPermissions['visit.note.draw'],
  http: { method: 'post', path: '/visits/{visitId}/note/draw' },
  load: loadVisit,
  async run(context, { seal, objection, name, post, drawing }) {
    const { actor, now } = context;
    return sign(context, seal, objection, {
      way: 'drawn',
      name,
      post,
      drawing,
      takenBy: actor.name,
      signedAt: now.toISOString(),
    });
  },
});

/** Signs the note that was read. @throws AppError `refused` where it is another one, or signed already. */
async function sign(
  context: OperationContext & { target: LoadedVisit },
  read: string,
  objection: string,
  signed: Signed,
): Promise<z.output<typeof output>> {
  const { trx, actor, target, audit } = context;
  const { note, id } = target;
  if (note?.state === 'signed') throw refuse('eventsVisits.note-signed');
  if (note?.state !== 'offered' || !note.seal) throw refuse('eventsVisits.note-not-offered');
  if (note.seal.toString('hex') !== read) throw refuse('eventsVisits.note-changed');
  const seal = sealOfSignature(note.seal, signed);
  await trx
    .insertInto('visit_signature')
    .values({
      visit_id: id,
      centre_id: actor.centreId,
      way: signed.way,
      name: signed.name,
      post: signed.post,
      user_id: signed.way === 'account' ? actor.userId : null,
      drawing: signed.drawing,
      taken_by_name: signed.takenBy,
      signed_at: signed.signedAt,
      seal,
    })
    .execute();
  if (objection)
    await trx
      .insertInto('visit_remark')
      .values({
        centre_id: actor.centreId,
        visit_id: id,
        kind: 'objection',
        text: objection,
        by_name: signed.name,
        made_at: signed.signedAt,
      })
      .execute();
  await trx
    .updateTable('visit_note')
    .set({ state: 'signed', version: note.version + 1 })
    .where('visit_id', '=', id)
    .execute();
  audit({
    objectType: 'visit',
    objectId: id,
    objectName: visitName(target),
    before: { state: 'offered' },
    after: { state: 'signed', name: signed.name, seal: seal.toString('hex') },
  });
  return { visitId: id, seal: seal.toString('hex') };
}

/** What the person who acts is at work today. */
async function postOf({ trx, actor, today }: OperationContext): Promise<string> {
  if (!actor.personId) return '';
  const row = await trx
    .selectFrom('person as p')
    .leftJoinLateral(currentPost(today), (join) => join.onTrue())
    .select(currentTitle.as('title'))
    .where('p.id', '=', actor.personId)
    .executeTakeFirst();
  return row?.title ?? '';
}
