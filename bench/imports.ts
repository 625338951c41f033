import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import { peopleSheet, sheetFile } from './support/people-sheet.ts';
import { loopDelay, residentMemory } from './support/program.ts';
import type { Line } from './support/table.ts';

interface Measured {
  ownerUrl: string;
  url: string;
  program: ChildProcess;
  centreId: string;
  /** Of the centre's director. */
  cookie: string;
}

const people = 50_000;

/**
 * 50,000 people from a workbook and from a text, brought in, accepted and taken back over REST, beside a bare insert of the
 * same rows into the same tables.
 */
export async function measureImports(measured: Measured): Promise<Line[]> {
  const owner = new pg.Client({ connectionString: measured.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query(
      `select name from organisation_name where centre_id = $1 and kind = 'full' and until is null order by name`,
      [measured.centreId],
    );
    const institutions = rows.map(({ name }) => name as string);
    const lines: Line[] = [];
    for (const format of ['xlsx', 'csv'] as const)
      lines.push(...(await measureOne(measured, owner, format, institutions)));
    return lines;
  } finally {
    await owner.end();
  }
}

async function measureOne(
  { url, cookie, program, centreId }: Measured,
  owner: pg.Client,
  format: 'xlsx' | 'csv',
  institutions: readonly string[],
): Promise<Line[]> {
  const keys = `bench-${format}-`;
  const file = await sheetFile(peopleSheet(people, keys, institutions), format);
  const api = sheetApi(url, cookie);
  await loopDelay(program);
  const took: number[] = [];
  const step = async (work: () => Promise<void>) => {
    const begun = performance.now();
    await work();
    took.push((performance.now() - begun) / 1000);
  };

  let importId = '';
  await step(async () => {
    importId = await api.start(`люди.${format}`, file);
    await api.until(importId, 'preview');
  });
  await step(() => api.act(importId, 'accept', 'accepted'));
  const bare = await keepRows(owner, centreId, keys);
  await step(() => api.act(importId, 'undo', 'undone'));
  const { longest, p99 } = await loopDelay(program);
  const bareSeconds = await bare.insert();

  const [read = 0, accepted = 0, undone = 0] = took;
  const whole = read + accepted;
  const seconds = (of: number) => `${of.toFixed(1)} s`;
  return [
    {
      what: `${format} of ${people} people: read, checked, accepted`,
      measured: `${seconds(read)} + ${seconds(accepted)} = ${seconds(whole)}, ${(whole / bareSeconds).toFixed(1)}× a bare insert (${seconds(bareSeconds)})`,
      bar: 'under 60 s',
      reached: whole < 60,
    },
    {
      what: `${format} of ${people} people: taken back`,
      measured: `${seconds(undone)}, ${(undone / bareSeconds).toFixed(1)}× a bare insert`,
      bar: 'under 60 s',
      reached: undone < 60,
    },
    {
      what: `${format} of ${people} people: others wait for the program's loop`,
      measured: `at most ${longest} ms, p99 ${p99} ms`,
      bar: 'under 100 ms',
      reached: longest < 100,
    },
    {
      what: `${format} of ${people} people: most memory of the program so far`,
      measured: `${residentMemory(program.pid ?? 0, 'VmHWM')} MB`,
      bar: 'under 400 MB',
      reached: residentMemory(program.pid ?? 0, 'VmHWM') < 400,
    },
  ];
}

interface Sheet {
  state: string;
  version: number;
  problem: unknown;
  counts: Record<string, number>;
}

/** Steps of an import as a program of others would take them. */
function sheetApi(url: string, cookie: string) {
  const ask = async <R>(path: string, init: RequestInit = {}): Promise<R> => {
    const reply = await fetch(`${url}/api/v1/sheet-imports${path}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json', ...init.headers },
    });
    if (!reply.ok) throw new Error(`${path} gave ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as R;
  };
  const until = async (importId: string, wanted: string): Promise<Sheet> => {
    for (;;) {
      const sheet = await ask<Sheet>(`/${importId}`);
      if (sheet.problem !== null || sheet.state === 'failed')
        throw new Error(`the import says ${JSON.stringify(sheet.problem)}`);
      if (sheet.state === wanted) return sheet;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  return {
    until,
    async start(fileName: string, file: Uint8Array): Promise<string> {
      const content = Buffer.from(file).toString('base64');
      const body = JSON.stringify({ kind: 'people', fileName, content });
      return (await ask<{ importId: string }>('', { method: 'POST', body })).importId;
    },
    async act(importId: string, act: 'accept' | 'undo', wanted: string): Promise<void> {
      const { version } = await ask<Sheet>(`/${importId}`);
      await ask(`/${importId}/${act}`, {
        method: 'POST',
        headers: { 'if-match': `"${version}"` },
        body: '{}',
      });
      const { counts } = await until(importId, wanted);
      if (counts.new !== people) throw new Error(`${act} came to ${JSON.stringify(counts)}`);
    },
  };
}

/** The rows that an import has written, kept aside, to be inserted again by nothing but the database. */
async function keepRows(owner: pg.Client, centreId: string, keys: string) {
  const tables = ['person', 'post', 'qualification'] as const;
  const columns = new Map<string, string>();
  for (const table of tables) {
    const { rows } = await owner.query('select writable_columns($1) as list', [table]);
    columns.set(table, rows[0].list);
    const whose = table === 'person' ? 'id' : 'person_id';
    await owner.query(
      `create temporary table kept_${table} as select ${rows[0].list} from ${table} where ${whose} in (
        select id from person where centre_id = '${centreId}' and external_key like '${keys}%')`,
    );
  }
  return {
    /** @returns seconds; what was inserted is gone again */
    async insert(): Promise<number> {
      const begun = performance.now();
      await owner.query('begin');
      for (const table of tables)
        await owner.query(
          `insert into ${table} (${columns.get(table)}) select ${columns.get(table)} from kept_${table}`,
        );
      await owner.query('set constraints all immediate');
      const seconds = (performance.now() - begun) / 1000;
      await owner.query('rollback');
      for (const table of tables) await owner.query(`drop table kept_${table}`);
      return seconds;
    },
  };
}
