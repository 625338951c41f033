import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startMailServer } from '../tests/support/mail-server.ts';
import { TestProcess } from '../tests/support/process.ts';
import { outOfTurn, registerAll } from '../tests/support/registration-storm.ts';
import { percentiles } from './support/latency.ts';
import { startProgram } from './support/program.ts';
import { signIn } from './support/sign-in.ts';
import type { Line } from './support/table.ts';

interface Measured {
  ownerUrl: string;
  /** A director of the centre. */
  email: string;
  password: string;
}

const [visitors, places, connections] = [1000, 300, 50];

/**
 * Visitors who register on an event's page over HTTP, from many connections, more than there are places; then the same
 * while the process that writes and sends the letters is killed and started anew.
 */
export async function measureRegistrations(measured: Measured): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabinet-bench-events-'));
  const arrived: string[] = [];
  const mail = await startMailServer(({ to }) => void arrived.push(to.join()));
  const env = {
    TRUSTED_PROXIES: '127.0.0.1',
    SMTP_URL: mail.url,
    DATA_DIR: dataDir,
    WORKER: 'off',
  };
  const program = await startProgram(measured.ownerUrl, env);
  const owner = new pg.Client({ connectionString: measured.ownerUrl });
  await owner.connect();
  const startWorker = async () => {
    const worker = new TestProcess('src/app/cli.ts', ['worker'], {
      ...{ DATABASE_URL: measured.ownerUrl, PUBLIC_URL: program.url, LOG_LEVEL: 'error' },
      ...env,
    });
    await worker.until((lines) => lines.some((line) => line.includes('Ctrl+C')));
    return worker;
  };
  let worker = await startWorker();
  try {
    const cookie = await signIn(program.url, measured.email, measured.password);
    const lines: Line[] = [];
    for (const killed of [false, true]) {
      arrived.length = 0;
      const { eventId, code } = await announce(owner, program.url, cookie);
      const locks = watchLocks(owner);
      let restarted: Promise<void> | null = null;
      const answered = await registerAll({
        ...{ address: program.url, code, visitors, connections },
        onAnswer: (count) => {
          if (killed && count === visitors / 4)
            restarted = worker.end('SIGKILL').then(async () => {
              worker = await startWorker();
            });
        },
      });
      await restarted;
      const waits = await locks.stop();
      const told = await lettersOf(arrived);
      lines.push(...(await report({ owner, eventId, answered, waits, killed, told, arrived })));
    }
    return lines;
  } finally {
    await worker.end('SIGTERM');
    program.child.kill('SIGTERM');
    await owner.end();
    await mail.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A new open event with places for some. */
async function announce(owner: pg.Client, url: string, cookie: string) {
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const call = async (path: string, body: unknown) => {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path} answers ${reply.status}: ${await reply.text()}`);
    return reply.json();
  };
  const { rows: people } = await owner.query(
    `select p.id from person p join membership m on m.person_id = p.id limit 1`,
  );
  const { eventId } = (await call('/events', {
    ...{ kind: 'seminar', title: 'Bench', startsOn: day, endsOn: day, startsTime: '10:00' },
    ...{ registration: 'open', capacity: places, responsibleId: people[0]?.id },
  })) as { eventId: string };
  await call('/events/publish', { eventIds: [eventId] });
  const { rows } = await owner.query('select code from event where id = $1', [eventId]);
  return { eventId, code: rows[0].code as string };
}

/** How long the statements wait that ask for the event's row, seen every few milliseconds. */
function watchLocks(owner: pg.Client) {
  const longest: number[] = [];
  let going = true;
  const watching = (async () => {
    while (going) {
      const { rows } = await owner.query<{ ms: number | null }>(
        `select extract(epoch from max(clock_timestamp() - query_start)) * 1000 as ms from pg_stat_activity
         where wait_event_type = 'Lock' and datname = current_database()`,
      );
      if (rows[0]?.ms) longest.push(Number(rows[0].ms));
      await pause(10);
    }
  })();
  return {
    async stop() {
      going = false;
      await watching;
      return longest;
    },
  };
}

/** Waits until a letter has come to everybody. @returns seconds that it took from now */
async function lettersOf(arrived: readonly string[]): Promise<number> {
  const begun = performance.now();
  while (new Set(arrived).size < visitors && performance.now() - begun < 180_000) await pause(100);
  return (performance.now() - begun) / 1000;
}

async function report({
  owner,
  eventId,
  answered,
  waits,
  killed,
  told,
  arrived,
}: {
  owner: pg.Client;
  eventId: string;
  answered: Awaited<ReturnType<typeof registerAll>>;
  waits: number[];
  killed: boolean;
  told: number;
  arrived: readonly string[];
}): Promise<Line[]> {
  const { rows } = await owner.query<{ email: string; state: string }>(
    `select guest_email as email, state from registration_entry where event_id = $1 order by queued_at, id`,
    [eventId],
  );
  const registered = rows.filter(({ state }) => state === 'registered').length;
  const order = rows.map(({ email }) => email);
  const wrong = outOfTurn(order, answered);
  const first = rows.slice(0, places).every(({ state }) => state === 'registered');
  const seconds = Math.max(...answered.map((one) => one.answered)) / 1000;
  const at = percentiles(answered.map((one) => one.answered - one.sent));
  const lock = percentiles(waits);
  const doubled = arrived.length - new Set(arrived).size;
  const while_ = killed ? ', the worker killed meanwhile' : '';
  return [
    {
      what: `${visitors} registrations for ${places} places from ${connections} connections${while_}`,
      measured: `${seconds.toFixed(1)} s (${Math.round(visitors / seconds)}/s), p50 ${Math.round(at(0.5))} ms, p95 ${Math.round(at(0.95))} ms`,
      bar: 'under 30 s',
      reached: seconds < 30,
    },
    {
      what: 'who came in and who waits',
      measured: `${registered} in, ${rows.length - registered} waiting, ${wrong} out of turn, ${rows.length - new Set(order).size} twice`,
      bar: `${places} in, ${visitors - places} waiting in order`,
      reached: registered === places && rows.length === visitors && wrong === 0 && first,
    },
    {
      what: 'longest wait for the row of the event',
      measured: `median ${Math.round(lock(0.5))} ms, p99 ${Math.round(lock(0.99))} ms`,
      bar: '',
      reached: null,
    },
    {
      what: `letters through SMTP`,
      measured: `${new Set(arrived).size} people, ${doubled} twice, ${told.toFixed(1)} s after the last registration`,
      bar: `${visitors}, none twice${killed ? ' but what was on its way' : ''}`,
      reached: new Set(arrived).size === visitors && doubled <= (killed ? 2 : 0),
    },
  ];
}
