import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { updateItem } from '#modules/plan/operations/update-item.ts';
import { listItems } from '#modules/plan/queries/list-items.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { readConfig } from '#platform/config.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { capturingDb, type Statement } from './support/capture.ts';
import { type LoadResult, load } from './support/load.ts';
import { freePort, startProcess } from './support/program.ts';
import type { Line } from './support/table.ts';

const query = 'sort=-due&size=50&kind=recurring&q=%D0%B7%D0%B0%D1%85%D1%96%D0%B4';

/** The list of items over REST at 10 and 50 connections, against a bare handler with the same SQL. */
export async function measurePlanList(
  ownerUrl: string,
  url: string,
  cookie: string,
  centreId: string,
  folder: string,
): Promise<Line[]> {
  const read = await capture(ownerUrl, centreId, (kernel, actor) =>
    runQuery(kernel, actor, listItems, { sort: '-due', size: 50, kind: 'recurring', q: 'захід' }),
  );
  const bare = await startBare(ownerUrl, { read, writes: [] }, folder);
  try {
    const lines: Line[] = [];
    for (const connections of [10, 50]) {
      const own = await load({
        url: `${url}/api/v1/plan-items?${query}`,
        connections,
        headers: { cookie },
      });
      const other = await load({ url: bare.url, connections });
      lines.push(...compare(`list of items, ${connections} connections`, own, other, 0.5));
    }
    return lines;
  } finally {
    bare.stop();
  }
}

/** One item changed, with audit and events, at 10 and at five times more writers than connections. */
export async function measurePlanWrites(
  ownerUrl: string,
  url: string,
  cookie: string,
  centreId: string,
  folder: string,
): Promise<Line[]> {
  const items = await itemIds(ownerUrl, centreId);
  const writes: Statement[][] = [];
  for (const [index, itemId] of items.entries()) {
    writes.push(
      await capture(ownerUrl, centreId, (kernel, actor) =>
        runOperation(kernel, actor, updateItem, change(itemId, `${index}`)),
      ),
    );
  }
  const bare = await startBare(ownerUrl, { read: [], writes }, folder);
  let turn = 0;
  const next = () => {
    turn += 1;
    const itemId = items[turn % items.length] ?? '';
    const { itemId: _, ...body } = change(itemId, `${turn}`);
    return { path: `/api/v1/plan-items/${itemId}`, body: JSON.stringify(body) };
  };
  const headers = { cookie, 'content-type': 'application/json', 'if-match': '*', origin: url };
  try {
    const lines: Line[] = [];
    for (const connections of [10, 50]) {
      const own = await load({ url, connections, method: 'PATCH', headers, next });
      const other = await load({ url: bare.url, connections, method: 'PATCH' });
      lines.push(...compare(`item changed, ${connections} writers`, own, other, 0.25));
    }
    return lines;
  } finally {
    bare.stop();
  }
}

const change = (itemId: string, mark: string) => ({
  itemId,
  text: `Захід змінено ${mark}`,
  amendment: { reason: 'Вимірювання' },
});

async function itemIds(ownerUrl: string, centreId: string): Promise<string[]> {
  const { db, close } = capturingDb(appConnectionString(ownerUrl));
  const rows = await inCentre(db, centreId, 'read', (trx) =>
    trx
      .selectFrom('plan_item as item')
      .innerJoin('plan', 'plan.id', 'item.plan_id')
      .select('item.id')
      .where('plan.state', '=', 'draft')
      .limit(200)
      .execute(),
  );
  await close();
  return rows.map(({ id }) => id);
}

/** All statements that a call sends, with opening and closing its transaction; what is remembered is left out. */
async function capture(
  ownerUrl: string,
  centreId: string,
  call: (kernel: Kernel, actor: Actor) => Promise<unknown>,
): Promise<Statement[]> {
  const capturing = capturingDb(appConnectionString(ownerUrl));
  const config = readConfig({});
  const kernel: Kernel = {
    db: capturing.db,
    log: pino({ level: 'silent' }),
    files: openFileStore(config),
    config,
    now: () => new Date(),
  };
  await call(kernel, systemActor(centreId, 'bench'));
  const statements = capturing.take();
  await capturing.close();
  return statements.filter(({ text }) => !text.includes('"time_zone"'));
}

async function startBare(
  ownerUrl: string,
  statements: { read: Statement[]; writes: Statement[][] },
  folder: string,
) {
  const file = join(folder, `statements-${Date.now()}.json`);
  writeFileSync(file, JSON.stringify(statements));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // In the program's own role: without row-level security the same SQL would read every centre's rows.
  const child = await startProcess(
    ['bench/support/bare.ts', String(port), appConnectionString(ownerUrl), file],
    {},
    url,
  );
  return { url, stop: () => child.kill('SIGKILL') };
}

function compare(what: string, own: LoadResult, bare: LoadResult, share: number): Line[] {
  const ratio = own.perSecond / bare.perSecond;
  const slower = own.p99 / Math.max(bare.p99, 1);
  const failed =
    own.failures + bare.failures > 0 ? `, FAILED ${own.failures}/${bare.failures}` : '';
  return [
    {
      what: `${what}: requests a second`,
      measured: `${Math.round(own.perSecond)} of ${Math.round(bare.perSecond)} bare = ${Math.round(ratio * 100)} %${failed}`,
      bar: `at least ${share * 100} %`,
      reached: ratio >= share && own.failures === 0,
    },
    {
      what: `${what}: p99`,
      measured: `${own.p99} ms, bare ${bare.p99} ms = ${slower.toFixed(1)}×`,
      bar: share === 0.5 ? 'below 3×' : '',
      reached: share === 0.5 ? slower < 3 : null,
    },
  ];
}
