import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { openSlots } from '#modules/events/operations/slots/open-slots.ts';
import { finishVisit } from '#modules/events/operations/visits/change-state.ts';
import { planVisit } from '#modules/events/operations/visits/plan-visit.ts';
import { createChecklist } from '#modules/events/operations/visits/write-checklist.ts';
import { offerNote, writeNote } from '#modules/events/operations/visits/write-note.ts';
import { answerPoints, choosePoints } from '#modules/events/operations/visits/write-points.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { today } from './plan-document.ts';
import type { Member } from './program.ts';

/** A visit whose note waits to be signed, and times to book, in Latin letters. */
export async function latinVisits(
  kernel: Kernel,
  administrator: Member,
): Promise<Record<string, string>> {
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, administrator, operation, input);
  const { id: organisationId } = await run(createOrganisation, {
    kind: 'vocational-college',
    name: 'Zarichchia school',
  });
  // In place of the pack's, which is in the centre's language.
  const { checklistId } = await run(createChecklist, {
    name: 'Zarichchia checklist',
    lines: ['Zarichchia question'],
  });
  const { visitId } = await run(planVisit, {
    organisationId,
    visitOn: today,
    purpose: 'Zarichchia purpose',
    topics: ['Zarichchia topic'],
    leaderId: administrator.personId,
  });
  await run(choosePoints, { visitId, points: [{ kind: 'own', text: 'Zarichchia point' }] });
  await run(answerPoints, {
    visitId,
    found: [{ text: 'Zarichchia finding', answer: 'partly', word: 'Zarichchia word' }],
  });
  await run(finishVisit, { visitId });
  await run(writeNote, {
    visitId,
    text: 'Zarichchia note',
    decisions: [
      {
        text: 'Zarichchia agreed',
        personIds: [administrator.personId],
        dueOn: addDays(today, 10),
      },
    ],
  });
  await run(offerNote, { visitId });
  await run(openSlots, {
    day: addDays(today, 3),
    from: '10:00',
    to: '11:00',
    place: 'Zarichchia room',
    topics: 'Zarichchia topics',
  });
  return { visitId, checklistId };
}
