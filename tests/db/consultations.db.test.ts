import { beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createDirection } from '#modules/directory/operations/assignments/change-directions.ts';
import { createAssignments } from '#modules/directory/operations/assignments/create-assignments.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { updateCentre } from '#modules/directory/operations/update-centre.ts';
import { answerRequest } from '#modules/events/operations/consultations/answer-request.ts';
import { orderService } from '#modules/events/operations/consultations/order-service.ts';
import { remindOfRequests } from '#modules/events/operations/consultations/remind-of-requests.ts';
import {
  recordConsultation,
  updateConsultation,
} from '#modules/events/operations/consultations/write-consultation.ts';
import { askRequest, takeRequest } from '#modules/events/operations/consultations/write-request.ts';
import { fillTopics } from '#modules/events/operations/consultations/write-topic.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { getPlan } from '#modules/plan/queries/get-plan.ts';
import { getTask } from '#modules/plan/queries/get-task.ts';
import { listTasks } from '#modules/plan/queries/list-tasks.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/public.ts';
import { consultationFigures } from '#modules/events/consultations/figures.ts';
import { listConsultations } from '#modules/events/consultations/list-consultations.ts';
import { requestFigures } from '#modules/events/consultations/requests/figures.ts';
import { findAnswers } from '#modules/events/consultations/requests/find-answers.ts';
import {
  getRequestFile,
  listRequests,
  readRequest,
} from '#modules/events/consultations/requests/list-requests.ts';
import { whomToAsk } from '#modules/events/consultations/requests/whom-to-ask.ts';
import { readTopics } from '#modules/events/consultations/topics.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let centre: string;
let director: Actor;

const as =
  (actor: Actor) =>
  <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, actor, operation, input);
const plain = { heldOn: '2026-04-10', channel: 'phone' as const, minutes: 30 };

beforeEach(async () => {
  kernel.setNow(new Date('2026-04-15T09:00:00Z'));
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
});

describe('a topic taken from the plan', () => {
  it('makes consultations count towards the item that promised them, beside its task', async () => {
    await acceptedPlan(kernel, director);
    const run = as(director);
    expect(await run(fillTopics, {})).toEqual({ added: 1 });
    expect(await run(fillTopics, {})).toEqual({ added: 0 });
    const [topic] = await runQuery(kernel, director, readTopics, {});
    expect(topic?.items).toHaveLength(1);
    const itemId = topic?.items[0]?.id as string;
    for (const heldOn of ['2026-03-02', '2026-04-10'])
      await run(recordConsultation, { ...plain, heldOn, topicId: topic?.id ?? null });
    // Of another year: no plan promised it.
    await run(recordConsultation, { ...plain, heldOn: '2025-12-20', topicId: topic?.id ?? null });
    const found = await runQuery(kernel, director, listConsultations, { planItemId: itemId });
    expect(found.rows.map(({ heldOn }) => heldOn)).toEqual(['2026-04-10', '2026-03-02']);

    const tasks = await runQuery(kernel, director, listTasks, { size: 100 });
    const task = tasks.rows.find((row) => row.itemId === itemId);
    const { counted } = await runQuery(kernel, director, getTask, { taskId: task?.id ?? '' });
    expect(counted).toHaveLength(1);
    expect(counted[0]?.href).toContain(itemId);

    const planId = topic?.items[0]?.planId as string;
    const inPlan = async (actor: Actor) =>
      (await runQuery(kernel, actor, getPlan, { planId })).counted[itemId]?.map(({ href }) => href);
    const filters = `item=${itemId}`;
    expect(await inPlan(director)).toEqual([`/consultations?${filters}`]);
    // Who looks on sees how many, not who was consulted.
    const observer = await testUser(kernel, centre, 'observer');
    expect(await inPlan(observer)).toEqual([`/consultations/figures?${filters}`]);
    expect((await runQuery(kernel, observer, consultationFigures, {})).count).toBe(3);
    await expect(runQuery(kernel, observer, listConsultations, {})).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a consultation', () => {
  it('is written by whoever gave it, about a day that has come, and changed by nobody else', async () => {
    const first = await testUser(kernel, centre, 'methodist');
    const second = await testUser(kernel, centre, 'methodist');
    const { consultationId } = await as(first)(recordConsultation, { ...plain, subject: 'Строки' });
    await expect(
      as(second)(updateConsultation, { consultationId, minutes: 60 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      as(first)(recordConsultation, { ...plain, subject: 'Строки', heldOn: '2026-04-16' }),
    ).rejects.toMatchObject({ code: 'invalid', details: { fields: [{ path: 'heldOn' }] } });
    await expect(as(first)(recordConsultation, plain)).rejects.toMatchObject({
      details: { fields: [{ path: 'subject', code: 'required' }] },
    });
  });

  it('sent twice with one key happens once', async () => {
    const input = { ...plain, subject: 'Строки' };
    const send = () =>
      runOperation(kernel, director, recordConsultation, input, { idempotencyKey: 'form-1' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect((await runQuery(kernel, director, listConsultations, {})).total).toBe(1);
  });

  it('is counted by month in the order of months', async () => {
    for (const heldOn of ['2026-04-01', '2026-02-01', '2026-04-02'])
      await as(director)(recordConsultation, { ...plain, heldOn, subject: 'Строки' });
    const { lines, minutes } = await runQuery(kernel, director, consultationFigures, {
      by: 'month',
    });
    expect(lines.map(({ key, count }) => [key, count])).toEqual([
      ['2026-02', 1],
      ['2026-03', 0],
      ['2026-04', 2],
    ]);
    expect(minutes).toBe(90);
  });
});

describe('a question to the centre', () => {
  it('goes to the methodist of the institution, is answered by letter, counts, and helps the next', async () => {
    const methodist = await as(director)(createPerson, {
      familyName: 'Лугова',
      email: 'luhova@example.org',
    });
    const school = await as(director)(createOrganisation, {
      kind: 'vocational-college',
      name: 'Коледж у Заріччі',
    });
    await as(director)(createAssignments, {
      personId: methodist.id,
      organisationIds: [school.id],
      since: '2026-01-10',
    });
    const teacher = await testUser(kernel, centre, 'teacher');
    const other = await testUser(kernel, centre, 'teacher');
    const { requestId } = await as(teacher)(askRequest, {
      question: 'До якого дня подають робочу програму?',
      organisationId: school.id,
    });
    const asked = await runQuery(kernel, director, readRequest, { requestId });
    expect(asked).toMatchObject({ state: 'asked', methodist: { id: methodist.id } });
    expect((await runQuery(kernel, other, listRequests, {})).rows).toEqual([]);
    await expect(runQuery(kernel, other, readRequest, { requestId })).rejects.toMatchObject({
      code: 'not-found',
    });

    await as(director)(answerRequest, { requestId, answer: 'До 31 серпня.', reusable: true });
    const answers = await runQuery(kernel, other, findAnswers, { q: 'робочі програми' });
    expect(answers.map(({ answer }) => answer)).toEqual(['До 31 серпня.']);
    const { rows } = await runQuery(kernel, director, listConsultations, {});
    expect(rows).toMatchObject([{ channel: 'message', organisation: { id: school.id } }]);
    const letters = await inCentre(kernel.db, centre, 'read', (trx) =>
      trx.selectFrom('mail_message').select('recipient').execute(),
    );
    expect(letters).toHaveLength(2);
    await expect(
      as(director)(answerRequest, { requestId, answer: 'Ще раз.' }),
    ).rejects.toMatchObject({ details: { reason: 'eventsConsultations.request-ended' } });
  });

  it('goes to whom one may ask: who looks after the institution, or answers for a direction', async () => {
    const person = (familyName: string) => as(director)(createPerson, { familyName });
    const [near, subject, far] = [
      await person('Лугова'),
      await person('Верес'),
      await person('Гай'),
    ];
    const school = await as(director)(createOrganisation, {
      kind: 'vocational-college',
      name: 'Коледж у Заріччі',
    });
    const direction = await as(director)(createDirection, { name: 'Бібліотеки' });
    await as(director)(createAssignments, {
      personId: subject.id,
      directionIds: [direction.id],
      since: '2026-01-10',
    });
    await as(director)(createAssignments, {
      personId: near.id,
      organisationIds: [school.id],
      since: '2026-01-10',
    });
    const teacher: Actor = {
      ...(await testUser(kernel, centre, 'teacher')),
      grants: [{ role: 'teacher', place: { kind: 'organisation', id: school.id } }],
    };
    const whom = await runQuery(kernel, teacher, whomToAsk, {});
    expect(whom.institution).toEqual({ id: school.id, name: 'Коледж у Заріччі' });
    expect(whom.consultants).toMatchObject([
      { name: 'Лугова', ownInstitution: true, directions: [] },
      { name: 'Верес', ownInstitution: false, directions: ['Бібліотеки'] },
    ]);
    const { requestId } = await as(teacher)(askRequest, {
      question: 'Як списати фонд?',
      methodistId: subject.id,
    });
    expect(await request(requestId)).toMatchObject({ methodist: { name: 'Верес' } });
    await expect(
      as(teacher)(askRequest, { question: 'Як списати фонд?', methodistId: far.id }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'methodistId', code: 'unknown' }] } });
  });

  it('is told apart by whoever takes it: topic, institution, who answers', async () => {
    await acceptedPlan(kernel, director);
    await as(director)(fillTopics, {});
    const [topic] = await runQuery(kernel, director, readTopics, {});
    const school = await as(director)(createOrganisation, {
      kind: 'vocational-college',
      name: 'Ліцей у Вербівці',
    });
    const colleague = await as(director)(createPerson, {
      familyName: 'Гай',
      email: 'hai@example.org',
    });
    const teacher = await testUser(kernel, centre, 'teacher');
    const { requestId } = await as(teacher)(askRequest, { question: 'Де взяти зразок?' });
    expect(await request(requestId)).toMatchObject({ topic: null, organisation: null });
    await as(director)(takeRequest, {
      requestId,
      methodistId: colleague.id,
      topicId: topic?.id,
      organisationId: school.id,
    });
    expect(await request(requestId)).toMatchObject({
      state: 'taken',
      methodist: { id: colleague.id },
      topic: { id: topic?.id },
      organisation: { id: school.id },
    });
    expect(await recipients()).toEqual(['hai@example.org']);
    await as(director)(answerRequest, { requestId, answer: 'У бібліотеці.' });
    const { rows } = await runQuery(kernel, director, listConsultations, {});
    expect(rows).toMatchObject([
      { topic: { id: topic?.id }, planItem: { id: topic?.items[0]?.id } },
    ]);
  });

  it('is reminded of once when nobody took it and once when it is late, in working days of the centre', async () => {
    const remind = () =>
      runOperation(kernel, systemActor(centre, 'reminders'), remindOfRequests, {});
    const administrator = await testUser(kernel, centre, 'administrator');
    await as(administrator)(updateCentre, {
      settings: { takeRequestsWithin: 1, answerRequestsWithin: 3 },
    });
    // A Thursday: one working day is Friday, three of them end on Tuesday.
    kernel.setNow(new Date('2026-04-16T09:00:00Z'));
    const teacher = await testUser(kernel, centre, 'teacher');
    const { requestId } = await as(teacher)(askRequest, { question: 'Де взяти зразок?' });
    expect(await request(requestId)).toMatchObject({ dueOn: '2026-04-21', late: null });

    kernel.setNow(new Date('2026-04-17T09:00:00Z'));
    expect(await remind()).toEqual({ letters: 0 });
    kernel.setNow(new Date('2026-04-18T09:00:00Z'));
    expect(await request(requestId)).toMatchObject({ late: 'untaken' });
    // Nobody is assigned: the director hears of it.
    expect(await remind()).toEqual({ letters: 1 });
    expect(await remind()).toEqual({ letters: 0 });

    const methodist = await as(director)(createPerson, {
      familyName: 'Лугова',
      email: 'luhova@example.org',
    });
    await as(director)(takeRequest, { requestId, methodistId: methodist.id });
    expect(await request(requestId)).toMatchObject({ late: null });
    kernel.setNow(new Date('2026-04-22T09:00:00Z'));
    expect(
      (await runQuery(kernel, director, listRequests, { late: true })).rows.map(({ late }) => late),
    ).toEqual(['unanswered']);
    expect(await remind()).toEqual({ letters: 1 });
    expect(await remind()).toEqual({ letters: 0 });
    const [, ...others] = await recipients();
    expect(others).toEqual(['luhova@example.org', 'luhova@example.org']);
    kernel.setNow(new Date('2026-04-15T09:00:00Z'));
  });
});

const request = (requestId: string) => runQuery(kernel, director, readRequest, { requestId });

const recipients = () =>
  inCentre(kernel.db, centre, 'read', async (trx) =>
    (await trx.selectFrom('mail_message').select('recipient').orderBy('created_at').execute()).map(
      ({ recipient }) => recipient,
    ),
  );

describe('an order for a service', () => {
  const pdf = { name: 'програма.pdf', content: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };

  it('of an enterprise is written down by the centre, ends with its document, and counts apart', async () => {
    const methodist = await testUser(kernel, centre, 'methodist');
    const { requestId } = await as(methodist)(orderService, {
      document: 'Освітня програма курсів',
      customer: 'enterprise',
      customerName: 'ТОВ «Склад»',
      contact: '050',
      dueOn: '2026-04-20',
    });
    expect(await request(requestId)).toMatchObject({
      kind: 'order',
      customer: 'enterprise',
      askerName: 'ТОВ «Склад»',
      organisation: null,
      dueOn: '2026-04-20',
    });
    await as(methodist)(answerRequest, {
      requestId,
      answer: 'Передано',
      file: pdf,
      reusable: true,
    });
    expect(await request(requestId)).toMatchObject({
      state: 'answered',
      reusable: false,
      file: { name: 'програма.pdf' },
    });
    const file = await runQuery(kernel, methodist, getRequestFile, { requestId });
    expect(Buffer.from(file.bytes).toString()).toContain('%PDF');
    const teacher = await testUser(kernel, centre, 'teacher');
    await expect(runQuery(kernel, teacher, getRequestFile, { requestId })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await runQuery(kernel, director, listConsultations, {})).total).toBe(0);
    const orders = await runQuery(kernel, director, requestFigures, { by: 'customer' });
    expect(orders.lines).toMatchObject([
      { key: 'enterprise', count: 1, answered: 1, inTime: 1, open: 0, late: 0 },
    ]);
  });

  it('of somebody with an account is the own institution’s, whatever is said', async () => {
    const teacher = await testUser(kernel, centre, 'teacher');
    const { requestId } = await as(teacher)(orderService, {
      document: 'Робочий навчальний план',
      customer: 'citizen',
      customerName: 'Хтось інший',
    });
    expect(await request(requestId)).toMatchObject({
      customer: 'institution',
      askerName: teacher.name,
      // Fifteen working days of the pack: the first of May is none.
      dueOn: '2026-05-07',
    });
    await expect(
      as(director)(orderService, { document: 'Положення', customer: 'citizen' }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'customerName' }] } });
  });
});

it('counts what a specialist from elsewhere told under that name, and groups apart', async () => {
  const event = await as(director)(createEvent, {
    kind: 'section-session',
    title: 'Засідання',
    startsOn: '2026-04-10',
    endsOn: '2026-04-10',
  });
  const of = { ...plain, subject: 'Строки', people: 12, eventId: event.eventId };
  await as(director)(recordConsultation, { ...of, guest: 'Ніна Яр, департамент' });
  await as(director)(recordConsultation, { ...plain, subject: 'Строки' });
  const { lines, groups } = await runQuery(kernel, director, consultationFigures, {});
  expect(lines.map(({ key, name, count }) => [key === null, name, count])).toEqual(
    expect.arrayContaining([
      [true, 'Ніна Яр, департамент', 1],
      [false, expect.any(String), 1],
    ]),
  );
  expect(groups).toBe(1);
  const { rows } = await runQuery(kernel, director, listConsultations, { form: 'group' });
  expect(rows).toMatchObject([{ event: { name: 'Засідання' }, people: 12 }]);
});
