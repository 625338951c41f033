import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyFounded } from '../support/copy-founded.ts';
import { kabinet, ready } from '../support/kabinet.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import type { TestProcess } from '../support/process.ts';
import { outOfTurn, registerAll } from '../support/registration-storm.ts';
import { runFolder } from '../support/run-folder.ts';
import { callApi, type StartedProgram, startCentre, startProgram } from './started-program.ts';

const [visitors, places] = [150, 50];

let dataDir: string;
let program: StartedProgram | null = null;
let worker: TestProcess | null = null;
let mail: MailServer | null = null;

beforeEach(async () => {
  dataDir = await runFolder('kabinet-crash-');
  copyFounded(dataDir);
});

afterEach(async () => {
  await worker?.end('SIGTERM');
  await program?.process.end('SIGTERM');
  await mail?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Row {
  email: string;
  state: string;
  position: number | null;
}

test('kill -9 of the worker while people register: nobody is lost or doubled, each has one letter', async () => {
  const arrived: { to: string; id: string }[] = [];
  const all = Promise.withResolvers<void>();
  mail = await startMailServer(({ to, raw }) => {
    arrived.push({ to: to.join(), id: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '' });
    if (new Set(arrived.map((letter) => letter.to)).size === visitors) all.resolve();
  });
  const env = { SMTP_URL: mail.url, TRUSTED_PROXIES: '127.0.0.1', WORKER: 'off' };
  program = await startProgram(dataDir, env);
  const centre = { ...program, cookie: await startCentre(program) };
  const startWorker = async () => {
    const started = kabinet(['worker'], dataDir, env);
    await ready(started);
    return started;
  };
  worker = await startWorker();

  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const { body: person } = await callApi<{ id: string }>(centre, '/people', {
    method: 'POST',
    body: { familyName: 'Гай', givenName: 'Олена' },
  });
  const { body: event } = await callApi<{ eventId: string }>(centre, '/events', {
    method: 'POST',
    body: {
      ...{ kind: 'seminar', title: 'Семінар', startsOn: day, endsOn: day, registration: 'open' },
      ...{ capacity: places, responsibleId: person.id },
    },
  });
  const published = await callApi(centre, '/events/publish', {
    method: 'POST',
    body: { eventIds: [event.eventId] },
  });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  const { body: registration } = await callApi<{ code: string }>(
    centre,
    `/events/${event.eventId}/registration`,
  );

  const third = Promise.withResolvers<void>();
  const storm = registerAll({
    ...{ address: program.address, code: registration.code, visitors, connections: 20 },
    onAnswer: (answered) => answered === visitors / 3 && third.resolve(),
  });
  await Promise.race([third.promise, storm]);
  await worker.end('SIGKILL');
  worker = await startWorker();
  const answered = await storm;
  await all.promise;

  const { body: list } = await callApi<{ rows: Row[]; total: number }>(
    centre,
    `/events/${event.eventId}/registrations?size=200`,
  );
  expect(list.total).toBe(visitors);
  const registered = list.rows.filter(({ state }) => state === 'registered');
  expect(registered).toHaveLength(places);
  const waiting = list.rows.filter(({ state }) => state === 'waiting');
  expect(waiting.map(({ position }) => position)).toEqual(
    Array.from({ length: visitors - places }, (_, at) => at + 1),
  );
  const order = [...registered, ...waiting].map(({ email }) => email);
  expect(new Set(order).size).toBe(visitors);
  expect(outOfTurn(order, answered)).toBe(0);
  // Only a letter that the server had taken and the worker had not noted may come twice, under one Message-ID.
  expect(new Set(arrived.map(({ id }) => id)).size).toBe(visitors);
  expect(arrived.length - visitors).toBeLessThanOrEqual(2);
});
