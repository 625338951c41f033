import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { changePerson } from '../../people/change-person.ts';
import { writeFact } from '../../people/fact.ts';
import { type FactKind, factKinds, requireFactKey } from '../../people/fact-kinds.ts';
import { personChanges } from '../../people/schema.ts';
import { personalDataPermissions } from '../../permissions/personal-data.ts';
import { tellProposer } from '../../proposals/letters.ts';
import { type LoadedProposal, loadProposal } from '../../proposals/load-proposal.ts';
import { isFact } from '../../proposals/schema.ts';

const output = z.object({ id: z.uuid(), personId: z.uuid() });

export const confirmProposal = defineOperation({
  name: 'proposal.confirm',
  summary:
    'Confirms a proposal: it is written on the card. Where the card has changed since, only with `overwrite`.',
  input: z.object({ id: z.uuid(), overwrite: z.boolean().default(false) }),
  output,
  permission: personalDataPermissions['proposal.confirm'],
  http: { method: 'post', path: '/proposals/{id}/confirm' },
  load: loadProposal,
  async run(context, { id, overwrite }) {
    const { target } = context;
    if (target.conflict && !overwrite)
      throw new AppError('conflict', {
        current: { before: target.before, now: target.now, after: target.after },
      });
    await write(context);
    await decide(context, 'confirmed', '');
    return { id, personId: target.personId };
  },
});

export const declineProposal = defineOperation({
  name: 'proposal.decline',
  summary: 'Declines a proposal with a reason, which the person reads.',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  output,
  permission: personalDataPermissions['proposal.decline'],
  http: { method: 'post', path: '/proposals/{id}/decline' },
  load: loadProposal,
  async run(context, { id, reason }) {
    await decide(context, 'declined', reason);
    tellLog(context, { reason });
    return { id, personId: context.target.personId };
  },
});

export const withdrawProposal = defineOperation({
  name: 'proposal.withdraw',
  summary: 'Takes the own proposal back while it waits.',
  input: z.object({ id: z.uuid() }),
  output,
  permission: personalDataPermissions['proposal.withdraw'],
  http: { method: 'post', path: '/own-card/proposals/{id}/withdraw' },
  load: loadProposal,
  async run(context, { id }) {
    await decide(context, 'withdrawn', '');
    tellLog(context, {});
    return { id, personId: context.target.personId };
  },
});

type Context = OperationContext & { target: LoadedProposal };

/** Writes what is proposed by the rules of the card itself; the log names who has proposed it. */
async function write(context: Context): Promise<void> {
  const { target } = context;
  const { subject, person, fact, act } = target;
  const told = { proposedBy: target.proposed_by_name };
  if (!isFact(subject)) {
    const given = personChanges.parse({ [subject]: target.after });
    await changePerson(context, person, given, told);
    return;
  }
  if (act !== 'add' && !fact) throw refuse('proposals.fact-gone');
  const kind = factKinds[subject] as unknown as FactKind<z.ZodObject>;
  const fields = target.after === null ? null : kind.fields.parse(target.after);
  if (fields) await requireFactKey(context, kind, fields, fact?.fields);
  await writeFact<Record<string, unknown>>(context, kind.table, kind.columns, person, {
    loaded: fact,
    fields,
    told,
  });
}

async function decide(
  context: Context,
  outcome: 'confirmed' | 'declined' | 'withdrawn',
  reason: string,
): Promise<void> {
  const { trx, actor, now, target } = context;
  await trx
    .updateTable('card_proposal')
    .set({
      outcome,
      reason,
      decided_at: now,
      decided_by: actor.userId,
      decided_by_name: actor.name,
      version: target.version + 1,
    })
    .where('id', '=', target.id)
    .execute();
  if (outcome !== 'withdrawn') await tellProposer(context, target, outcome, reason);
}

function tellLog({ audit, target }: Context, more: Record<string, unknown>): void {
  const { subject, person, after } = target;
  audit({
    objectType: 'person',
    objectId: person.id,
    objectName: person.fields.shortName,
    before: isFact(subject) ? { fact: subject, ...(after as object) } : { [subject]: after },
    after: Object.keys(more).length > 0 ? more : null,
  });
}
