import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { operations, queries } from '#app/registry.ts';
import { namespaces } from '#app/words/namespaces.ts';
import { createAssignments } from '#modules/directory/operations/assignments/create-assignments.ts';
import { createInvitation } from '#modules/directory/operations/create-invitation.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createToken } from '#modules/directory/operations/create-token.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { createAgreement } from '#modules/directory/operations/partners/write-agreement.ts';
import { createPartner } from '#modules/directory/operations/partners/write-partner.ts';
import { proposeRetention } from '#modules/directory/operations/personal-data/retain-people.ts';
import { addPost } from '#modules/directory/operations/posts/add-post.ts';
import { addTaughtProfession } from '#modules/directory/operations/professions/teach-profession.ts';
import { addFeature } from '#modules/directory/operations/professions/write-feature.ts';
import { createProfession } from '#modules/directory/operations/professions/write-profession.ts';
import { askRegistrationOperation } from '#modules/directory/operations/registrations/ask-registration.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { answerShare } from '#modules/directory/operations/shares/share-objects.ts';
import { startSheet } from '#modules/directory/operations/sheets/start-sheet.ts';
import { listShares } from '#modules/directory/shares/read-shares.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { closeTask } from '#modules/plan/operations/close-task.ts';
import { listTasks } from '#modules/plan/queries/list-tasks.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { createApi } from '#platform/api/create-api.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { addCertificate } from '../support/certificate.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import { bringPersonalData } from '../support/personal-data.ts';
import { addBeen } from '../support/season-of-facts.ts';

/** Every list of the API, also one that is declared tomorrow: paged to its end, nothing twice, the total true. */
const kernel = await testKernel();
await loadWords(namespaces);
kernel.setNow(new Date('2026-02-02T09:00:00Z'));
let actor: Actor;
const api = createApi({
  operations: operations as never,
  queries: queries as never,
  kernel,
  identify: async () => actor,
});

interface Page {
  rows: Record<string, unknown>[];
  total: number;
  page: number;
  size: number;
}

/** Lists are the queries that can be asked for a page. */
const lists = (queries as unknown as { name: string; http?: { path: string } }[]).filter(
  ({ http, name }) => http && !http.path.includes('{') && takesPages(name),
);

function takesPages(name: string): boolean {
  const { input } = queries.find((query) => query.name === name) as unknown as {
    input: { shape?: Record<string, unknown> };
  };
  return Boolean(input.shape?.page && input.shape.size);
}

beforeAll(async () => {
  const centre = await testCentre(kernel.db);
  actor = await testUser(kernel, centre, 'administrator');
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, actor, operation, input);
  const giver = await testCentre(kernel.db, 'Сусідній центр');
  for (let at = 0; at < 7; at++) {
    await acceptedPlan(kernel, actor);
    const methodist = await run(createPerson, { familyName: `Вербова-${at}` });
    await run(createSection, {
      kind: 'regional-section',
      name: `Секція ${at}`,
      level: 'region',
      since: '2025-09-01',
    });
    const { eventId } = await run(createEvent, {
      kind: 'seminar',
      title: `Семінар ${at}`,
      startsOn: '2026-03-10',
      endsOn: '2026-03-10',
    });
    await invited(eventId);
    await certified(eventId, at + 1);
    await feedback(eventId, `Тема ${at}`);
    await resolved(eventId, at + 1);
    await consulted(methodist.id);
    await been(at, methodist.id);
    await asked();
    await opened(methodist.id, at);
    const institution = await run(createOrganisation, {
      kind: 'vocational-college',
      name: `Ліцей ${at}`,
    });
    await visited(institution.id, methodist.id);
    await run(createAssignments, {
      personId: methodist.id,
      organisationIds: [institution.id],
      since: '2026-01-10',
    });
    await bringPersonalData(kernel, actor, at, institution.id);
    const profession = await run(createProfession, { code: `512${at}`, title: `Кухар ${at}` });
    await run(addTaughtProfession, { id: institution.id, professionId: profession.id });
    await run(addFeature, { id: institution.id, kind: 'career-centre' });
    const partner = await run(createPartner, { name: `Їдальня ${at}`, kind: 'enterprise' });
    await run(createAgreement, { partnerId: partner.id, number: `${at}` });
    await run(startSheet, {
      kind: 'people',
      fileName: `люди-${at}.csv`,
      content: Buffer.from(`ПІБ;Посада\nЛипова Оксана Іванівна;викладач`),
    });
    await runOperation(kernel, systemActor(centre, 'Сторінка'), askRegistrationOperation, {
      name: `Новий Колега ${at}`,
      email: `colleague-${at}@example.org`,
      organisationId: institution.id,
      role: 'teacher',
    });
    const post = { organisationId: institution.id, kind: 'methodist', since: '2026-01-20' };
    await run(createPerson, { familyName: `Гайова-${at}`, firstPost: post });
    await run(addPost, post);
    // A neighbour shows an institution with one of its people.
    await inCentre(kernel.db, giver, 'write', async (trx) => {
      const place = { centre_id: giver, kind: 'vocational-college' };
      const made = trx.insertInto('organisation').values(place).returning('id');
      const { id } = await made.executeTakeFirstOrThrow();
      const named = { centre_id: giver, family_name: `Гість-${at}`, short_name: `Гість-${at}` };
      const guest = trx.insertInto('person').values(named).returning('id');
      const { id: person_id } = await guest.executeTakeFirstOrThrow();
      await trx
        .insertInto('post')
        .values({
          centre_id: giver,
          person_id,
          organisation_id: id,
          kind: 'teacher',
          title: 'викладач',
        })
        .execute();
      await sql`select propose_share(${centre}, 'organisation', ${id}, '{}', ${String(at)}, '2020-01-10', '2020-01-10', null, '', 'Хтось')`.execute(
        trx,
      );
    });
    const session = await run(createEvent, {
      kind: 'section-session',
      title: `Засідання секції ${at}`,
      startsOn: '2026-02-01',
      endsOn: '2026-03-10',
      responsibleId: actor.personId,
    });
    await run(publishEvents, { eventIds: [session.eventId] });
    await run(addAgendaItem, {
      eventId: session.eventId,
      title: 'Про досвід',
      speakers: [{ personId: actor.personId }],
    });
    const email = `guest-${at}@example.org`;
    await run(createInvitation, { role: 'observer', delivery: 'mail', email });
    await run(createToken, { name: `Ключ ${at}`, scopes: ['plan.read'] });
  }
  const proposed = await runQuery(kernel, actor, listShares, {});
  for (const { id } of proposed.rows) await run(answerShare, { id, agrees: true });
  const { rows } = await runQuery(kernel, actor, listTasks, { size: 10 });
  await runOperation(kernel, systemActor(centre, 'Сторож'), proposeRetention, {});
  for (const { id } of rows) await run(closeTask, { taskId: id, state: 'done' });
});

test('there are lists to try', () => {
  expect(lists.length).toBeGreaterThanOrEqual(8);
});

test.each(lists.map(({ name, http }) => [name, http?.path ?? '']))(
  '%s pages to its end, each row once, and its total is their number',
  async (_, path) => {
    const ask = async (query: string): Promise<Page> => {
      const reply = await api.request(`/api/v1${path}?${query}`);
      expect(reply.status, await reply.clone().text()).toBe(200);
      return (await reply.json()) as Page;
    };
    const { total, rows } = await ask('size=200');
    expect(total, 'the test has made too few to page').toBeGreaterThanOrEqual(7);
    for (let page = 2; rows.length < total && page < 10; page++)
      rows.push(...(await ask(`size=200&page=${page}`)).rows);
    expect(rows).toHaveLength(total);
    const seen: string[] = [];
    for (let page = 1; seen.length < total; page++) {
      const part = await ask(`size=3&page=${page}`);
      expect(part).toMatchObject({ total, page, size: 3 });
      expect(part.rows).toHaveLength(Math.min(3, total - seen.length));
      seen.push(...part.rows.map((row) => JSON.stringify(row)));
    }
    expect(new Set(seen).size, 'a row stands on two pages').toBe(total);
    expect(seen.toSorted()).toEqual(rows.map((row) => JSON.stringify(row)).toSorted());
    expect((await ask(`size=3&page=${Math.ceil(total / 3) + 1}`)).rows).toEqual([]);
  },
);

/** A certificate of the caller, made without traces as well. */
async function certified(eventId: string, number: number): Promise<void> {
  const { centreId, personId } = actor;
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    addCertificate(trx, { centreId, eventId, personId: personId ?? '', number }),
  );
}

/** What came of an event's question, as many answers as it takes to be shown. */
async function feedback(eventId: string, topic: string): Promise<void> {
  const of = { centre_id: actor.centreId, event_id: eventId };
  const asked = [{ key: 'topic', words: { uk: '?', ru: '?', en: '?' }, type: 'topic' }];
  await inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    await trx
      .insertInto('event_feedback')
      .values({
        ...of,
        questions: JSON.stringify(asked),
        opened_on: '2026-01-10',
        closes_on: '2026-03-24',
      })
      .execute();
    const answers = JSON.stringify({ topic });
    await trx
      .insertInto('feedback_answer')
      .values([1, 2, 3].map(() => ({ ...of, shown: true, answers })))
      .execute();
  });
}

/** A question to the centre, made without traces as well. */
async function asked(): Promise<void> {
  await inCentre(kernel.db, actor.centreId, 'write', (trx) =>
    trx
      .insertInto('consultation_request')
      .values({
        centre_id: actor.centreId,
        question: 'Які строки?',
        asker_name: 'Хтось',
        due_on: '2026-02-09',
      })
      .execute(),
  );
}

/** A time for a consultation, made without traces as well. */
async function opened(methodistId: string, at: number): Promise<void> {
  await inCentre(kernel.db, actor.centreId, 'write', (trx) =>
    trx
      .insertInto('consultation_slot')
      .values({
        centre_id: actor.centreId,
        methodist_id: methodistId,
        on_day: '2026-02-10',
        starts_time: `1${at}:00`,
        minutes: 30,
        channel: 'office',
        series_id: crypto.randomUUID(),
      })
      .execute(),
  );
}

/** A visit of an institution, made without traces as well. */
async function visited(organisationId: string, personId: string): Promise<void> {
  await inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    const { id } = await trx
      .insertInto('visit')
      .values({
        centre_id: actor.centreId,
        organisation_id: organisationId,
        visit_on: '2026-02-10',
        purpose: 'Робочі програми',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('visit_person')
      .values({ centre_id: actor.centreId, visit_id: id, person_id: personId, leader: true })
      .execute();
  });
}

/** A consultation, made without traces as well. */
async function consulted(methodistId: string): Promise<void> {
  await inCentre(kernel.db, actor.centreId, 'write', (trx) =>
    trx
      .insertInto('consultation')
      .values({
        centre_id: actor.centreId,
        methodist_id: methodistId,
        held_on: '2026-01-15',
        subject: 'Робоча програма',
        channel: 'phone',
        minutes: 15,
      })
      .execute(),
  );
}

/** What approved minutes of an event bind somebody to. */
function resolved(eventId: string, number: number): Promise<unknown> {
  return inCentre(kernel.db, actor.centreId, 'write', (trx) =>
    sql`
      with filed as (
        insert into minutes (centre_id, event_id, body, year, number, held_on, state)
        values (${actor.centreId}, ${eventId}, 'kind:seminar', 2026, ${number}, '2026-03-10', 'approved') returning id, centre_id
      ), point as (
        insert into minutes_point (centre_id, minutes_id, position, title)
        select centre_id, id, 0, 'Про досвід' from filed returning id, centre_id
      )
      insert into decision (centre_id, point_id, position, text, due_on)
      select centre_id, id, 0, 'Зібрати описи.', '2026-04-01' from point`.execute(trx),
  );
}

/** A session that has been, with somebody there, and a direction; made without traces as well. */
async function been(at: number, personId: string): Promise<void> {
  const { centreId } = actor;
  await inCentre(kernel.db, centreId, 'write', async (trx) => {
    await addBeen(trx, centreId, {
      title: `Засідання ${at}`,
      startsOn: `2026-01-1${at}`,
      visits: [{ personId }],
    });
    await trx
      .insertInto('direction')
      .values({ centre_id: centreId, name: `Напрям ${at}`, position: at })
      .execute();
  });
}

/** An announced event with the caller among those invited; made without traces, for the audit is a list to try too. */
async function invited(eventId: string): Promise<void> {
  await inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    await trx.updateTable('event').set({ state: 'published' }).where('id', '=', eventId).execute();
    await trx
      .insertInto('registration_entry')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        person_id: actor.personId,
        state: 'invited',
        source: 'invitation',
      })
      .execute();
  });
}
