import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createProposal } from '#modules/directory/operations/proposals/create-proposal.ts';
import { addToReserve } from '#modules/directory/operations/reserve/write-reserve.ts';
import { readPerson } from '#modules/directory/people/read-card.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testUser } from './kernel.ts';

/**
 * One more of each: a proposal to the administrator's card, a methodist who looks at it, somebody in the reserve of leaders,
 * somebody whose term has come.
 */
export async function bringPersonalData(
  kernel: Kernel,
  administrator: Actor & { personId?: string | null },
  at: number,
  organisationId: string,
): Promise<void> {
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, administrator, operation, input);
  const award = { table: 'award', fields: { title: `Грамота ${at}` } } as const;
  await run(createProposal, { changes: at === 0 ? { phone: '050 1' } : {}, fact: award });
  const methodist = await testUser(kernel, administrator.centreId, 'methodist');
  await runQuery(kernel, methodist, readPerson, { id: administrator.personId ?? '' });
  const firstPost = { organisationId, kind: 'teacher', since: '2001-09-01', until: '2005-06-30' };
  const { id: personId } = await run(createPerson, { familyName: `Давня-${at}`, firstPost });
  await run(addToReserve, { personId, postKind: 'deputy', since: '2025-09-01' });
}
