import {
  decideProposal,
  proposeTalk,
  setCall,
} from '#modules/events/operations/agenda/call-for-talks.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { offeredTalks } from './event-papers.ts';
import type { Laid } from './live-events.ts';
import type { Members } from './settle-members.ts';
import { type World, writerOf } from './world.ts';

/** An event to come asks for talks: some are offered, taken, declined. Another asks everybody, and waits. */
export async function callForTalks(
  world: World,
  coming: readonly Laid[],
  { deputy, teacher, others }: Members,
): Promise<void> {
  const { kernel, today } = world;
  const askers = coming.filter(({ startsOn, forAll }) => forAll && startsOn > addDays(today, 9));
  world.setDay(today, 9);
  for (const [at, { eventId, startsOn, writer }] of askers.slice(-2).entries())
    await runOperation(kernel, writerOf(world, [writer]), setCall, {
      eventId,
      text: 'Чекаємо на короткі розповіді з прикладами: що робили, що вийшло, що порадите іншим.',
      until: addDays(startsOn, -5),
      public: at === 1,
    });
  const [event] = askers.slice(-2);
  if (!event) return;
  const { eventId, writer } = event;
  for (const [at, { title, abstract, became }] of offeredTalks.entries()) {
    const author = [teacher, deputy, ...others][at % (2 + others.length)] ?? teacher;
    const { proposalId } = await runOperation(kernel, author, proposeTalk, {
      eventId,
      title,
      abstract,
      minutes: 15,
    });
    if (became !== 'waits')
      await runOperation(kernel, writerOf(world, [writer]), decideProposal, {
        proposalId,
        accept: became === 'accepted',
        reply: became === 'accepted' ? '' : 'Дуже близько до того, що вже є; запросимо навесні.',
      });
  }
}
