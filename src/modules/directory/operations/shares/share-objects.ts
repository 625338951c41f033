import { sql } from 'kysely';
import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { findByCode } from '../../centres/find-by-code.ts';
import { tellOther } from '../../centres/tell-other.ts';
import { centrePermissions } from '../../permissions/centres.ts';
import { selectShares } from '../../shares/read-shares.ts';
import { sharedFields, shareKinds } from '../../shares/schema.ts';
import { type ShareNews, writeShareLetters } from '../../shares/write-letters.ts';

const id = z.uuid();
const loadShare = async ({ trx }: OperationContext, { id: wanted }: { id: string }) =>
  (await selectShares(trx).where('id', '=', wanted).executeTakeFirst()) ?? null;

export const proposeShare = defineOperation({
  name: 'share.propose',
  summary: 'Proposes to show an own institution, person or section to another centre by agreement.',
  input: z
    .object({
      /** Of the other centre. */
      code: z.string().trim().min(1).max(40),
      kind: z.enum(shareKinds),
      objectId: id,
      fields: z.array(z.enum(sharedFields)).max(sharedFields.length).default([]),
      agreementNumber: z.string().trim().min(1).max(60),
      agreedOn: z.iso.date(),
      /** Today unless told. */
      since: z.iso.date().nullable().default(null),
      until: z.iso.date().nullable().default(null),
      note: z.string().trim().max(500).default(''),
    })
    .refine(({ since, agreedOn, until }) => !until || (since ?? agreedOn) <= until, {
      path: ['until'],
      params: { code: 'period-order' },
      error: 'ends before it begins',
    }),
  output: z.object({ id }),
  permission: centrePermissions['share.propose'],
  http: { method: 'post', path: '/shares', status: 201 },
  load: async ({ trx }, { kind, objectId }) =>
    (await trx.selectFrom(kind).select('id').where('id', '=', objectId).executeTakeFirst()) ?? null,
  async run(context, { code, kind, objectId, ...asked }) {
    const { trx, actor, today, audit } = context;
    const other = await findByCode(trx, code);
    const since = asked.since ?? today;
    if (asked.until && asked.until < since) throw refuse('centres.share-over');
    const fields = [...new Set(asked.fields)];
    const known = await selectShares(trx)
      .where('objectId', '=', objectId)
      .where('otherId', '=', other.id)
      .where('state', 'in', ['proposed', 'coming', 'in-force'])
      .executeTakeFirst();
    if (known) throw refuse('centres.shared-already', { name: other.name });
    const { rows } = await sql<{ id: string | null }>`
      select propose_share(${other.id}, ${kind}, ${objectId}, ${fields}, ${asked.agreementNumber}, ${asked.agreedOn}::date,
        ${since}::date, ${asked.until}::date, ${asked.note}, ${actor.name}) as id`.execute(trx);
    const made = rows[0]?.id;
    if (!made) throw notFound();
    const { objectName } = await selectShares(trx).where('id', '=', made).executeTakeFirstOrThrow();
    const after = { kind, fields, since, until: asked.until, agreement: asked.agreementNumber };
    const change = { objectType: 'share', objectId: made, objectName: objectName ?? '', after };
    audit({ ...change, after: { ...after, to: other.name } });
    await tellOther(context, other.id, 'share.propose', change, (there) =>
      writeShareLetters(there, { news: 'proposed', shareId: made, name: change.objectName }),
    );
    return { id: made };
  },
});

export const answerShare = defineOperation({
  name: 'share.answer',
  summary: 'Takes what another centre proposes to show, or refuses it.',
  input: z.object({ id, agrees: z.boolean() }),
  permission: centrePermissions['share.answer'],
  http: { method: 'post', path: '/shares/{id}/answer', status: 204 },
  load: loadShare,
  async run(context, { agrees }) {
    const { trx, actor, target } = context;
    if (target.side !== 'taken') throw notFound();
    const { rows } = await sql<{ done: boolean }>`
      select answer_share(${target.id}, ${agrees}, ${actor.name}) as done`.execute(trx);
    if (!rows[0]?.done) throw refuse('centres.answered');
    await tellBoth(context, 'share.answer', agrees ? 'accepted' : 'refused');
  },
});

export const endShare = defineOperation({
  name: 'share.end',
  summary: 'Ends a share at once; either centre may.',
  input: z.object({ id }),
  permission: centrePermissions['share.end'],
  http: { method: 'post', path: '/shares/{id}/end', status: 204 },
  load: loadShare,
  async run(context) {
    const { trx, actor, target } = context;
    const { rows } = await sql<{ done: boolean }>`
      select end_share(${target.id}, ${actor.name}) as done`.execute(trx);
    if (!rows[0]?.done) throw refuse('centres.ended');
    await tellBoth(context, 'share.end', 'ended');
  },
});

async function tellBoth(
  context: OperationContext & {
    target: { id: string; otherId: string; objectName: string | null; state: string };
  },
  operation: string,
  state: Exclude<ShareNews, 'proposed'>,
): Promise<void> {
  const { id: objectId, otherId, objectName, state: before } = context.target;
  const change = {
    objectType: 'share',
    objectId,
    objectName: objectName ?? '',
    before: { state: before },
    after: { state },
  };
  context.audit(change);
  await tellOther(context, otherId, operation, change, (there) =>
    writeShareLetters(there, { news: state, shareId: objectId, name: change.objectName }),
  );
}
