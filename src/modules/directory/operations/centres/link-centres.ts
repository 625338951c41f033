import { sql } from 'kysely';
import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { findByCode } from '../../centres/find-by-code.ts';
import { readLinks } from '../../centres/read-links.ts';
import { tellOther } from '../../centres/tell-other.ts';
import { centrePermissions } from '../../permissions/centres.ts';

const id = z.uuid();
const loadLink = async ({ trx }: OperationContext, { id: wanted }: { id: string }) =>
  (await readLinks(trx)).find((link) => link.id === wanted) ?? null;

export const askCentreLink = defineOperation({
  name: 'centre-link.ask',
  summary: 'Asks the centre with this code to stand below this department or ministry.',
  input: z
    .object({
      code: z.string().trim().min(1).max(40),
      /** From when it is to hold; today unless told. */
      since: z.iso.date().nullable().default(null),
      until: z.iso.date().nullable().default(null),
    })
    .refine(({ since, until }) => !since || !until || since <= until, {
      path: ['until'],
      params: { code: 'period-order' },
      error: 'ends before it begins',
    }),
  output: z.object({ id }),
  permission: centrePermissions['centre-link.ask'],
  http: { method: 'post', path: '/centre-links', status: 201 },
  load: nothingToLoad,
  async run(context, { code, since, until }) {
    const { trx, actor, today, audit } = context;
    const other = await findByCode(trx, code);
    const known = (await readLinks(trx)).find(
      ({ otherId, side, state }) =>
        otherId === other.id && side === 'below' && state !== 'refused' && state !== 'ended',
    );
    if (known) throw refuse('centres.asked-already', { name: other.name });
    const { rows } = await sql<{ id: string | null }>`
      select ask_centre_link(${other.id}, ${actor.name}, ${since ?? today}::date, ${until}::date) as id`.execute(
      trx,
    );
    const made = rows[0]?.id;
    if (!made) throw refuse('centres.not-above', { name: other.name });
    const change = {
      objectType: 'centre_link',
      objectId: made,
      after: { since: since ?? today, until },
    };
    audit({ ...change, objectName: other.name });
    await tellOther(context, other.id, 'centre-link.ask', { ...change, objectName: other.name });
    return { id: made };
  },
});

export const answerCentreLink = defineOperation({
  name: 'centre-link.answer',
  summary: 'Agrees to stand below a department or ministry that has asked, or refuses.',
  input: z.object({ id, agrees: z.boolean() }),
  permission: centrePermissions['centre-link.answer'],
  http: { method: 'post', path: '/centre-links/{id}/answer', status: 204 },
  load: loadLink,
  async run(context, { agrees }) {
    const { trx, actor, target } = context;
    if (target.side !== 'above') throw notFound();
    if (target.state !== 'asked') throw refuse('centres.answered');
    const above = (await readLinks(trx)).find(
      ({ side, state }) => side === 'above' && (state === 'in-force' || state === 'coming'),
    );
    if (agrees && above) throw refuse('centres.above-already', { name: above.otherName });
    const { rows } = await sql<{ done: boolean }>`
      select answer_centre_link(${target.id}, ${agrees}, ${actor.name}) as done`.execute(trx);
    if (!rows[0]?.done) throw refuse('centres.answered');
    await tellBoth(
      context,
      'centre-link.answer',
      { state: 'asked' },
      { state: agrees ? 'accepted' : 'refused' },
    );
  },
});

export const endCentreLink = defineOperation({
  name: 'centre-link.end',
  summary: 'Ends the link between two centres at once; either of them may.',
  input: z.object({ id }),
  permission: centrePermissions['centre-link.end'],
  http: { method: 'post', path: '/centre-links/{id}/end', status: 204 },
  load: loadLink,
  async run(context) {
    const { trx, actor, target } = context;
    const { rows } = await sql<{ done: boolean }>`
      select end_centre_link(${target.id}, ${actor.name}) as done`.execute(trx);
    if (!rows[0]?.done) throw refuse('centres.ended');
    await tellBoth(context, 'centre-link.end', { state: target.state }, { state: 'ended' });
  },
});

async function tellBoth(
  context: OperationContext & { target: { id: string; otherId: string; otherName: string } },
  operation: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<void> {
  const { id: objectId, otherId, otherName: objectName } = context.target;
  const change = { objectType: 'centre_link', objectId, objectName, before, after };
  context.audit(change);
  await tellOther(context, otherId, operation, change);
}
