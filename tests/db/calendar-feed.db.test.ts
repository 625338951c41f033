import ICAL from 'ical.js';
import { beforeEach, expect, test } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { answerFeed } from '#modules/plan/feed/answer-feed.ts';
import { closeTask } from '#modules/plan/operations/close-task.ts';
import { renewFeed } from '#modules/plan/operations/renew-feed.ts';
import { reopenTask } from '#modules/plan/operations/reopen-task.ts';
import { listTasks } from '#modules/plan/queries/list-tasks.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inWholeCentre } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import { personNamed } from '../support/person-named.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let person: Actor & { personId: string };
let secret: string;

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  const centreId = await testCentre(kernel.db);
  const director = await testUser(kernel, centreId, 'director');
  await acceptedPlan(kernel, director);
  person = {
    ...director,
    grants: [inWholeCentre('methodist')],
    personId: await personNamed(kernel, centreId, 'Лугова О.П.'),
  };
  secret = await newSecret();
});

async function newSecret(): Promise<string> {
  const { address } = await runOperation(kernel, person, renewFeed, {});
  return /\/feed\/(.+)\.ics$/.exec(address)?.[1] ?? '';
}

const ask = (headers: Record<string, string> = {}, of = secret) =>
  answerFeed(kernel, new Request('https://kabinet.example.org/feed', { headers }), of);

/** The feed as another program reads it. */
async function events() {
  const text = await (await ask()).text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
    };
  });
}

const eventOf = async (number: string) => {
  const found = (await events()).filter(({ summary }) => summary.includes(`${number} `));
  expect(found).toHaveLength(1);
  return found[0]!;
};

const taskOf = async (number: string) => {
  const { rows } = await runQuery(kernel, person, listTasks, { q: number, states: ['open'] });
  return rows[0]!;
};

test.each(['Europe/Kyiv', 'America/New_York', 'Pacific/Auckland'])(
  'deadlines are whole days, whatever the machine’s clock says (%s)',
  async (zone) => {
    const usual = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(await eventOf('2.1')).toMatchObject({
        start: '2026-03-20',
        end: '2026-03-21',
        allDay: true,
      });
    } finally {
      process.env.TZ = usual;
    }
  },
);

test('a window of a month stands on its last day', async () => {
  expect(await eventOf('1.1')).toMatchObject({ start: '2026-10-31', end: '2026-11-01' });
});

test('calendar programs learn how often to ask, and which zone it is', async () => {
  const text = await (await ask()).text();
  const calendar = new ICAL.Component(ICAL.parse(text));

  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Europe/Kyiv');
});

test('a moved task is the same event on another day, with a greater sequence; taking it back again', async () => {
  const before = await eventOf('2.1');
  const { id: taskId } = await taskOf('2.1');

  kernel.setNow(new Date('2026-03-03T09:00:00Z'));
  const movedTo = '2026-04-15';
  await runOperation(kernel, person, closeTask, {
    ...{ taskId, state: 'moved', movedTo },
    reason: 'Чекаємо на рецензію',
  });
  const moved = await eventOf('2.1');
  expect(moved).toMatchObject({ uid: before.uid, start: '2026-04-15' });
  expect(moved.sequence).toBeGreaterThan(before.sequence);

  kernel.setNow(new Date('2026-03-04T09:00:00Z'));
  await runOperation(kernel, person, reopenTask, { taskId });
  const back = await eventOf('2.1');
  expect(back).toMatchObject({ uid: before.uid, start: '2026-03-20' });
  expect(back.sequence).toBeGreaterThan(moved.sequence);
});

test('what has not changed is answered with 304, what has with the new text', async () => {
  const etag = (await ask()).headers.get('etag') ?? '';
  const same = await ask({ 'if-none-match': etag });
  expect([same.status, await same.text()]).toEqual([304, '']);

  const { id: taskId } = await taskOf('2.1');
  await runOperation(kernel, person, closeTask, { taskId, state: 'done' });

  const changed = await ask({ 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('Виконано: 2.1');
});

test('a renewed address ends the old one; a wrong one is not found', async () => {
  const old = secret;
  secret = await newSecret();

  expect((await ask({}, old)).status).toBe(404);
  expect((await ask({}, 'cal_wrong')).status).toBe(404);
  expect((await ask()).status).toBe(200);
});

test('a teacher has a calendar too; it ends with the access to the centre', async () => {
  const teacher = await testUser(kernel, person.centreId, 'teacher');
  const { address } = await runOperation(kernel, teacher, renewFeed, {});
  const own = /\/feed\/(.+)\.ics$/.exec(address)?.[1] ?? '';
  expect((await ask({}, own)).status).toBe(200);
  await inCentre(kernel.db, person.centreId, 'write', (trx) =>
    trx
      .updateTable('membership')
      .set({ ended_at: kernel.now() })
      .where('person_id', '=', teacher.personId)
      .execute(),
  );
  expect((await ask({}, own)).status).toBe(404);
});
