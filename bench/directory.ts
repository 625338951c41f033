import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { listPeople } from '#modules/directory/people/list-people.ts';
import { directoryPermissions } from '#modules/directory/public.ts';
import { type Actor, type Grant, systemActor } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { addMember } from '#platform/access/members.ts';
import { reachOf } from '#platform/access/permission.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openDatabase } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runQuery } from '#platform/query/run.ts';
import { capture, compare, startBare } from './support/against-bare.ts';
import { inTurn, latency } from './support/latency.ts';
import { load } from './support/load.ts';
import type { Line } from './support/table.ts';

/** The head of an institution with all below it, who can sign in. */
export interface Head {
  email: string;
  organisationId: string;
}

export interface Measured {
  ownerUrl: string;
  url: string;
  centreId: string;
  folder: string;
  /** Of the centre's director. */
  cookie: string;
  head: Head & { cookie: string };
}

/** 1,200 institutions and 60,000 people with five years of posts in the centres that there are. */
export async function fillDirectory(
  ownerUrl: string,
  centreId: string,
  password: string,
): Promise<Head> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(readFileSync(join(import.meta.dirname, 'support/directory.sql'), 'utf8'));
  // As autovacuum would have done.
  await client.query('vacuum analyze');
  const { rows } = await client.query(
    'select parent_id from organisation_link where centre_id = $1 limit 1',
    [centreId],
  );
  await client.end();
  const head = { email: 'bench-head@example.org', organisationId: rows[0].parent_id as string };
  const { db, close } = openDatabase(appConnectionString(ownerUrl), { max: 1 });
  await inCentre(db, centreId, 'write', async (trx) => {
    const { userId } = await createAccount(trx, { name: 'Керівник', email: head.email, password });
    await addMember(trx, { centreId, userId, grant: grantOf(head) });
  });
  await close();
  return head;
}

const grantOf = ({ organisationId }: Head): Grant => ({
  role: 'institution-head',
  place: { kind: 'organisation', id: organisationId },
});

/** Searches, lists and tables over all that `fillDirectory` made. */
export async function measureDirectory(measured: Measured): Promise<Line[]> {
  return [
    ...(await measureSearch(measured)),
    await measureStaff(measured),
    ...(await measureList(measured)),
    ...(await measurePermissions(measured)),
  ];
}

/** Parts of names, whole ones, slips, other keyboards, Latin letters, abbreviations, codes, telephones, nothing at all. */
const typed = [
  ...['Ковал', 'Бондаренко Олена', 'ишин', 'Мельникчук', 'Ґалаґан', "Дем'янчук", 'Їжаку'],
  ...['Бондраенко', 'Кушнірнко', 'Журавлчук', 'Стельмхаенко', 'Вербський Іавн'],
  ...['rjdfktyrj', ',jylfh', 'Vtkmybr', 'gjkmjdbq', '<WGJ', 'лщмфдутлщ'],
  ...['Kovalenko', 'Shcherbuk', 'Yasenets', 'Khomenko Yurii', 'Sergey Vovk', 'Hontaryshyn'],
  ...['ліцей 7', 'училище заріччя', 'БЦПО', 'ПЛ', 'гімназія', 'математики', 'секція методистів'],
  ...['20046896', '067 1234', 'staff10@', 'Гжщфкнюх'],
];

async function measureSearch({ url, cookie }: Measured): Promise<Line[]> {
  const addresses = typed.map((q) => `${url}/api/v1/directory-search?q=${encodeURIComponent(q)}`);
  const lines: Line[] = [];
  for (const connections of [1, 4]) {
    const { p50, p95, failures } = await latency(addresses, {
      ...{ cookie, connections },
      requests: addresses.length * 10,
    });
    lines.push({
      what: `search of the directory, ${connections} at once: p95 of ${typed.length} kinds of words`,
      measured: `${p95} ms, p50 ${p50} ms${failures ? `, FAILED ${failures}` : ''}`,
      bar: 'under 50 ms',
      reached: p95 < 50 && failures === 0,
    });
  }
  return lines;
}

async function measureStaff({ url, cookie }: Measured): Promise<Line> {
  const { p50, p95, failures } = await latency(
    [`${url}/api/v1/staff/table?by=organisation&on=2024-10-01`],
    { cookie, connections: 1, requests: 40 },
  );
  return {
    what: 'staff of a centre on a day by institution: p95',
    measured: `${p95} ms, p50 ${p50} ms${failures ? `, FAILED ${failures}` : ''}`,
    bar: 'under 150 ms',
    reached: p95 < 150 && failures === 0,
  };
}

async function measureList({ ownerUrl, url, centreId, folder, cookie }: Measured): Promise<Line[]> {
  const asked = { sort: '-since', size: 50, postKind: ['teacher'], q: 'енко' } as const;
  const read = await capture(ownerUrl, centreId, (kernel, actor) =>
    runQuery(kernel, actor, listPeople, asked),
  );
  const bare = await startBare(ownerUrl, { read, writes: [] }, folder);
  try {
    const query = `sort=-since&size=50&postKind=teacher&q=${encodeURIComponent(asked.q)}`;
    const address = `${url}/api/v1/people?${query}`;
    const own = await load({ url: address, connections: 10, headers: { cookie } });
    const other = await load({ url: bare.url, connections: 10 });
    return compare('list of people, 10 connections', own, other, 0.5);
  } finally {
    bare.stop();
  }
}

/**
 * What permissions cost: a head who sees the own institutions against a director who asks for the same ones by a filter, and
 * the finding out of where somebody may.
 */
async function measurePermissions({ url, centreId, cookie, head }: Measured): Promise<Line[]> {
  const address = `${url}/api/v1/people?sort=name&size=50`;
  // In turn, so that whatever else the machine does falls on both.
  const took = await inTurn(150, [
    { address, cookie: head.cookie },
    { address: `${address}&organisation=${head.organisationId}`, cookie },
  ]);
  const [reached = 0, filtered = 0] = took;
  const dearer = reached / filtered - 1;
  const actor: Actor = { ...systemActor(centreId, 'bench'), grants: [grantOf(head)] };
  const times = 200_000;
  const begun = performance.now();
  for (let turn = 0; turn < times; turn++)
    reachOf(actor, 'person.read', directoryPermissions['person.read']);
  const once = ((performance.now() - begun) / times) * 1000;
  return [
    {
      what: 'permissions: people in the reach of a head against the same ones by a filter',
      measured: `p50 ${reached} and ${filtered} ms = ${(dearer * 100).toFixed(1)} % dearer`,
      bar: 'below 15 %',
      reached: dearer < 0.15,
    },
    {
      what: 'permissions: where somebody may read',
      measured: `${once.toFixed(2)} µs`,
      bar: '',
      reached: null,
    },
  ];
}
