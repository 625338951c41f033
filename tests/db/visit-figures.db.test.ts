import { beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { recordConsultation } from '#modules/events/operations/consultations/write-consultation.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { finishVisit } from '#modules/events/operations/visits/change-state.ts';
import { planVisit } from '#modules/events/operations/visits/plan-visit.ts';
import { drawSignature } from '#modules/events/operations/visits/sign-note.ts';
import { offerNote, writeNote } from '#modules/events/operations/visits/write-note.ts';
import { answerPoints, choosePoints } from '#modules/events/operations/visits/write-points.ts';
import { type VisitDimension, visitFigures } from '#modules/events/visits/figures.ts';
import { listVisits, type VisitFilters } from '#modules/events/visits/list-visits.ts';
import { readVisit } from '#modules/events/visits/read-visit.ts';
import { readRoute } from '#modules/events/visits/route/read-route.ts';
import type { VisitFields } from '#modules/events/visits/schema.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/public.ts';

const kernel = await testKernel();
await loadWords(namespaces);
const today = '2026-04-15';
kernel.setNow(new Date(`${today}T09:00:00Z`));

let centre: string;
let methodist: Actor & { userId: string; personId: string };
let school: string;

const as =
  (actor: Actor) =>
  <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, actor, operation, input);

beforeEach(async () => {
  centre = await testCentre(kernel.db);
  const director = await testUser(kernel, centre, 'director');
  const fields = { kind: 'vocational-college', name: 'Коледж у Заріччі' } as const;
  school = (await as(director)(createOrganisation, fields)).id;
  methodist = await testUser(kernel, centre, 'methodist');
});

const plan = async (over: Partial<VisitFields> = {}) =>
  (
    await as(methodist)(planVisit, {
      organisationId: school,
      visitOn: today,
      purpose: 'Робочі програми',
      leaderId: methodist.personId,
      ...over,
    })
  ).visitId;

/** Chooses one thing to look at and says what was found. */
async function answer(visitId: string, text: string, said: 'partly' | 'no', word = '') {
  await as(methodist)(choosePoints, { visitId, points: [{ kind: 'own', text }] });
  const [point] = (await runQuery(kernel, methodist, readVisit, { visitId })).allPoints;
  const answers = [{ pointId: point?.id ?? '', answer: said, word }];
  await as(methodist)(answerPoints, { visitId, answers });
}

describe('figures of visits', () => {
  const figures = (by: VisitDimension, over = {}) =>
    runQuery(kernel, methodist, visitFigures, { by, ...over });

  it('count what took place, for each who went and each topic; what was agreed counts once signed', async () => {
    const second = await testUser(kernel, centre, 'methodist');
    const visitId = await plan();
    const run = as(methodist);
    await run(finishVisit, { visitId });
    const decisions = [{ text: 'Оновити програму', personIds: [], dueOn: '2026-05-01' }];
    await run(writeNote, { visitId, text: 'Програми узгоджено.', decisions });
    const { seal } = await run(offerNote, { visitId });
    const other = await plan({
      visitOn: '2026-02-10',
      personIds: [second.personId],
      topics: ['Наставництво', 'наставництво', 'Кабінети'],
    });
    await answer(other, 'План', 'no');
    await as(methodist)(finishVisit, { visitId: other });
    await plan({ visitOn: '2026-03-01' });

    expect((await figures('person')).whole).toEqual({
      ...{ visits: 2, institutions: 1, seen: 1, agreed: 0, open: 0 },
    });
    await as(methodist)(drawSignature, { visitId, seal, name: 'Гай', drawing: 'M1 1L2 2' });
    const { whole, lines } = await figures('person');
    expect(whole).toMatchObject({ visits: 2, agreed: 1, open: 1 });
    expect(new Map(lines.map(({ key, visits }) => [key, visits]))).toEqual(
      new Map([
        [methodist.personId, 2],
        [second.personId, 1],
      ]),
    );
    expect((await figures('topic')).lines.map(({ key, visits }) => [key, visits])).toEqual([
      [null, 1],
      ['кабінети', 1],
      ['наставництво', 1],
    ]);
    expect((await figures('month')).lines.map(({ key, visits }) => [key, visits])).toEqual([
      ['2026-02', 1],
      ['2026-03', 0],
      ['2026-04', 1],
    ]);
    expect((await figures('organisation', { to: '2026-03-31' })).lines).toMatchObject([
      { key: school, visits: 1, seen: 1 },
    ]);
  });

  it('lead to the same visits in the list', async () => {
    const visitId = await plan({ topics: ['Кабінети'] });
    await as(methodist)(finishVisit, { visitId });
    await plan({ topics: ['Інше'] });
    const list = (of: Partial<VisitFilters>) =>
      runQuery(kernel, methodist, listVisits, { ...of, state: 'done' });
    expect((await list({ topic: 'кабінети' })).rows.map(({ id }) => id)).toEqual([visitId]);
    expect((await list({ from: '2026-04-01', to: '2026-04-30' })).total).toBe(1);
    expect((await list({ to: '2026-04-14' })).total).toBe(0);
  });
});

describe('the visits of an event', () => {
  it('are its route, in order, with what was found, agreed and talked of there', async () => {
    const { eventId } = await as(await testUser(kernel, centre, 'director'))(createEvent, {
      kind: 'field-visit',
      title: 'Методичний десант до Заріччя',
      startsOn: today,
      endsOn: today,
    });
    await plan({ eventId, startsTime: '13:00' });
    const first = await plan({ eventId, startsTime: '10:00', topics: ['Кабінети'] });
    await plan();
    await answer(first, 'План', 'partly', 'Без строків');
    const told = { heldOn: today, organisationId: school, subject: 'Атестація', minutes: 30 };
    await as(methodist)(recordConsultation, { ...told, channel: 'visit', people: 3 });
    await as(methodist)(recordConsultation, { ...told, channel: 'phone' });

    const { stops } = await inCentre(kernel.db, centre, 'read', (db) =>
      readRoute({ db, today }, eventId),
    );
    expect(stops).toMatchObject([
      {
        startsTime: '10:00',
        lacking: [{ text: 'План', word: 'Без строків' }],
        consultations: [{ topic: 'Атестація', count: 1, people: 3 }],
      },
      { startsTime: '13:00', lacking: [], agreed: [] },
    ]);
  });
});
