import {
  awards,
  educations,
  qualifications,
} from '#modules/directory/operations/people/keep-facts.ts';
import { createProposal } from '#modules/directory/operations/proposals/create-proposal.ts';
import { addToReserve } from '#modules/directory/operations/reserve/write-reserve.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { today } from './plan-document.ts';
import type { Member } from './program.ts';

/**
 * The administrator's own card with one of each fact and a proposal, and an entry of the reserve of leaders.
 *
 * @returns what stands for the `:names` of their pages
 */
export async function latinPersonalData(
  kernel: Kernel,
  administrator: Member,
  reservedId: string,
): Promise<Record<string, string>> {
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, administrator, operation, input);
  const { personId } = administrator;
  const category = { kind: 'category', value: 'specialist-first', since: '2023-04-01' } as const;
  const { id: qualificationId } = await run(qualifications.add, { personId, ...category });
  const { id: educationId } = await run(educations.add, { personId, level: 'master' });
  const { id: awardId } = await run(awards.add, { personId, title: 'Zarichchia award' });
  const { ids } = await run(createProposal, { changes: { familyName: 'Zarichna' } });
  const entry = { personId: reservedId, postKind: 'deputy', since: today };
  const { id: entryId } = await run(addToReserve, entry);
  return {
    'qualifications/:ownFactId': qualificationId,
    'educations/:ownFactId': educationId,
    'awards/:ownFactId': awardId,
    proposalId: ids[0] ?? '',
    entryId,
  };
}
