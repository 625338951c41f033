import { rmSync } from 'node:fs';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterFolder } from '#platform/db/embedded/cluster.ts';
import { readPasswords } from '#platform/db/embedded/passwords.ts';
import { readPostmaster } from '#platform/db/embedded/running.ts';
import { ownerAddress } from '#platform/db/embedded/server.ts';
import { copyFounded } from '../support/copy-founded.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { runFolder } from '../support/run-folder.ts';
import { callApi, type StartedProgram, startCentre, startProgram } from './started-program.ts';

/** People at work in the real program, over its API, while it is killed. */
let dataDir: string;
let program: StartedProgram | null = null;
let mail: MailServer | null = null;

beforeEach(async () => {
  dataDir = await runFolder('kabinet-crash-');
  copyFounded(dataDir);
});

afterEach(async () => {
  await program?.process.end('SIGTERM');
  await mail?.close();
  program = null;
  mail = null;
  rmSync(dataDir, { recursive: true, force: true });
});

interface Page<Row> {
  rows: Row[];
  total: number;
}
interface Item {
  id: string;
  text: string;
  version: number;
}

test('kill -9 while four people save: every change that was acknowledged is there', async () => {
  program = await startProgram(dataDir);
  const first = program;
  const { body: items } = await callApi<Page<Item>>(first, '/plan-items?size=40');
  expect(items.rows.length).toBeGreaterThanOrEqual(40);
  /** By item: what was acknowledged last, and what was sent last. */
  const saved = new Map<string, { acknowledged: string; sent: string }>();
  let acknowledged = 0;
  const enough = Promise.withResolvers<void>();

  const write = async (own: Item[]) => {
    const versions = new Map(own.map(({ id, version }) => [id, version]));
    for (let round = 1; ; round++)
      for (const { id, text } of own) {
        const sent = `${text} (${round})`;
        const known = saved.get(id)?.acknowledged ?? text;
        saved.set(id, { acknowledged: known, sent });
        const ifMatch = versions.get(id) ?? 0;
        const body = { text: sent, amendment: { reason: 'Уточнення' } };
        const { status, body: reply } = await callApi<{ version: number }>(
          first,
          `/plan-items/${id}`,
          { method: 'PATCH', body, ifMatch },
        );
        expect(status, JSON.stringify(reply)).toBe(200);
        versions.set(id, reply.version);
        saved.set(id, { acknowledged: sent, sent });
        acknowledged += 1;
        if (acknowledged === 120) enough.resolve();
      }
  };
  const writers = [0, 1, 2, 3].map((at) => write(items.rows.filter((_, row) => row % 4 === at)));
  const ends = Promise.allSettled(writers);
  await Promise.race([enough.promise, ...writers]);
  await first.process.end('SIGKILL');
  await ends;

  program = await startProgram(dataDir);
  const { body: now } = await callApi<Page<Item>>(program, '/plan-items?size=40');
  const texts = new Map(now.rows.map(({ id, text }) => [id, text]));
  for (const [id, { acknowledged: last, sent }] of saved)
    expect([last, sent]).toContain(texts.get(id));
  // The session of before goes on: nobody signs in anew after a power cut.
  const { status } = await callApi({ ...program, cookie: first.cookie }, '/plans');
  expect(status).toBe(200);
});

test.each(['plan_item', 'task'])(
  'kill -9 while accepting writes into %s leaves all of the plan or nothing',
  async (table) => {
    program = await startProgram(dataDir);
    const rows = Array.from(
      { length: 800 },
      (_, at) => `1.${at + 1}\tСправа номер ${at + 1}\tЛугова О.П.\tдовідка\tщомісяця`,
    );
    const text = `ПЛАН ВЕЛИКИЙ\nна 2026 рік\n\n№ з/п\tЗміст роботи\tВідповідальний\tФорма\tТермін виконання\n${rows.join('\n')}\n`;
    const content = Buffer.from(text).toString('base64');
    const { body: started } = await callApi<{ importId: string }>(program, '/plan-imports', {
      method: 'POST',
      body: { fileName: 'великий.txt', content },
    });
    const accept = (to: StartedProgram) =>
      callApi<{ planId: string; items: number }>(to, `/plan-imports/${started.importId}/accept`, {
        method: 'POST',
        body: {},
        ifMatch: 1,
      });

    const writing = writesInto(table);
    const accepting = accept(program).catch(() => null);
    await writing;
    await program.process.end('SIGKILL');
    expect(await accepting, 'it was killed in the middle').toBeNull();

    program = await startProgram(dataDir);
    const plans = await callApi<Page<{ id: string }>>(program, '/plans?q=ВЕЛИКИЙ');
    expect(plans.body.total).toBe(0);
    const again = await accept(program);
    expect(again.status, JSON.stringify(again.body)).toBe(201);
    const { planId } = again.body;
    const items = await callApi<Page<Item>>(program, `/plan-items?planId=${planId}&size=1`);
    expect(items.body.total).toBe(800);
    const tasks = await callApi<Page<unknown>>(program, `/tasks?planId=${planId}&size=1`);
    expect(tasks.body.total).toBe(800 * 12);
  },
);

/** Waits until a transaction writes into the table. */
async function writesInto(table: string): Promise<void> {
  const connectionString = ownerAddress(
    readPostmaster(clusterFolder(dataDir))!,
    readPasswords(dataDir)!,
  );
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (;;) {
      const { rowCount } = await client.query(
        `select from pg_locks join pg_class on pg_class.oid = relation
         where relname = $1 and mode = 'RowExclusiveLock' and granted`,
        [table],
      );
      if (rowCount) return;
    }
  } finally {
    await client.end();
  }
}

test('kill -9 while letters go out: each arrives, and only what was on its way may come twice', async () => {
  const wanted = 24;
  const arrived: { to: string; id: string }[] = [];
  const held = Promise.withResolvers<void>();
  const killed = Promise.withResolvers<void>();
  const all = Promise.withResolvers<void>();
  mail = await startMailServer(async ({ to, raw }) => {
    arrived.push({ to: to.join(), id: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '' });
    if (new Set(arrived.map((letter) => letter.to)).size === wanted) all.resolve();
    // From the sixth on the server has the letter and has not said so when the program is killed.
    if (arrived.length === 6) held.resolve();
    if (arrived.length >= 6) await killed.promise;
  });
  program = await startProgram(dataDir, { SMTP_URL: mail.url });
  const first = program;
  const centre = { ...first, cookie: await startCentre(first) };
  for (let at = 0; at < wanted; at++) {
    const body = { role: 'observer', delivery: 'mail', email: `guest-${at}@example.org` };
    const { status } = await callApi(centre, '/invitations', { method: 'POST', body });
    expect(status).toBe(201);
  }
  await held.promise;
  await first.process.end('SIGKILL');
  killed.resolve();
  program = await startProgram(dataDir, { SMTP_URL: mail.url });
  await all.promise;
  const doubled = arrived.length - new Set(arrived.map(({ to }) => to)).size;
  expect(doubled).toBeLessThanOrEqual(2);
  expect(new Set(arrived.map(({ id }) => id)).size, 'the same letter has the same id').toBe(wanted);
});
