import { updateItem } from '#modules/plan/operations/update-item.ts';
import { listItems } from '#modules/plan/queries/list-items.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { capture, compare, startBare } from './support/against-bare.ts';
import { capturingDb, type Statement } from './support/capture.ts';
import { load } from './support/load.ts';
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
