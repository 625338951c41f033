import { expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { announceVisit, finishVisit } from '#modules/events/operations/visits/change-state.ts';
import { planVisit } from '#modules/events/operations/visits/plan-visit.ts';
import { offerNote, writeNote } from '#modules/events/operations/visits/write-note.ts';
import { answerPoints, choosePoints } from '#modules/events/operations/visits/write-points.ts';
import { listVisits } from '#modules/events/visits/list-visits.ts';
import { readVisitNote } from '#modules/events/visits/note/read-note.ts';
import { readVisit } from '#modules/events/visits/read-visit.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/public.ts';

const kernel = await testKernel();
await loadWords(namespaces);
const today = '2026-04-15';
kernel.setNow(new Date(`${today}T09:00:00Z`));

it('what a visit has found is the team’s own until the note is offered, also for observers', async () => {
  const centre = await testCentre(kernel.db);
  const methodist = await testUser(kernel, centre, 'methodist');
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, methodist, operation, input);
  const director = await testUser(kernel, centre, 'director');
  const { id: school } = await runOperation(kernel, director, createOrganisation, {
    kind: 'vocational-college',
    name: 'Коледж у Заріччі',
  });
  const observer = await testUser(kernel, centre, 'observer');
  const head = await testUser(kernel, centre, 'institution-head', undefined, {
    kind: 'organisation',
    id: school,
  });
  const { visitId } = await run(planVisit, {
    organisationId: school,
    visitOn: today,
    purpose: 'Робочі програми',
    leaderId: methodist.personId,
  });
  await run(choosePoints, { visitId, points: [{ kind: 'check', text: 'Журнали' }] });
  const card = (actor: typeof head) => runQuery(kernel, actor, readVisit, { visitId });
  const note = (actor: typeof head) => runQuery(kernel, actor, readVisitNote, { visitId });

  await expect(card(observer)).rejects.toMatchObject({ code: 'not-found' });
  expect((await runQuery(kernel, observer, listVisits, {})).total).toBe(0);
  await run(announceVisit, { visitId });
  const [point] = (await card(methodist)).allPoints;
  await run(answerPoints, {
    visitId,
    answers: [{ pointId: point?.id ?? '', answer: 'no', word: 'Не ведуться' }],
  });
  await run(writeNote, { visitId, text: 'Журнали не ведуться.', decisions: [] });
  for (const actor of [observer, head]) {
    expect(await card(actor)).toMatchObject({
      note: null,
      allPoints: [{ text: 'Журнали', answer: 'unseen', word: '', by: '' }],
    });
    await expect(note(actor)).rejects.toMatchObject({ code: 'not-found' });
  }
  await run(finishVisit, { visitId });
  await run(offerNote, { visitId });
  for (const actor of [observer, head]) {
    expect(await card(actor)).toMatchObject({
      note: { text: 'Журнали не ведуться.' },
      allPoints: [{ answer: 'no', word: 'Не ведуться' }],
    });
    expect((await note(actor)).content.text).toBe('Журнали не ведуться.');
  }
});
