import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { load } from './support/load.ts';
import { startProgram } from './support/program.ts';
import { signIn } from './support/sign-in.ts';
import type { Line } from './support/table.ts';

const people = 2000;

/** Certificates of a large event, from the press of the button to the last check page; then the check page under load. */
export async function measureCertificates(measured: {
  ownerUrl: string;
  email: string;
  password: string;
}): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabinet-bench-certificates-'));
  const program = await startProgram(measured.ownerUrl, { DATA_DIR: dataDir });
  const owner = new pg.Client({ connectionString: measured.ownerUrl });
  await owner.connect();
  try {
    const cookie = await signIn(program.url, measured.email, measured.password);
    const eventId = await heldEvent(owner, program.url, cookie);
    const began = performance.now();
    await post(program.url, cookie, `/events/${eventId}/certificates`, {});
    while ((await count(owner, eventId)) < people) await pause(100);
    const issued = performance.now() - began;
    const { rows } = await owner.query<{ code: string }>(
      'select code from certificate where event_id = $1',
      [eventId],
    );
    const codes = rows.map(({ code }) => code);
    let shown = 0;
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        for (let code = codes.pop(); code; code = codes.pop()) {
          const reply = await fetch(`${program.url}/c/${code}`);
          if (reply.status === 200 && (await reply.text()).includes(code.slice(-6).toUpperCase()))
            shown += 1;
        }
      }),
    );
    const all = performance.now() - began;
    const url = `${program.url}/c/${rows[0]?.code}`;
    const page = await load({ url, connections: 50 });
    return [
      {
        what: `${people} certificates issued (pages of the check shown after ${seconds(all)})`,
        measured: `${seconds(issued)}, ${shown} pages right`,
        bar: '60 s, all pages right',
        reached: all < 60_000 && shown === people,
      },
      {
        what: 'check page, 50 connections, p95',
        measured: `${page.p95.toFixed(1)} ms (${Math.round(page.perSecond)}/s, ${page.failures} failed)`,
        bar: '30 ms',
        reached: page.p95 < 30 && page.failures === 0,
      },
    ];
  } finally {
    program.child.kill('SIGTERM');
    await owner.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

async function count(owner: pg.Client, eventId: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from certificate where event_id = $1',
    [eventId],
  );
  return rows[0]?.count ?? 0;
}

/** An event of yesterday at which so many people of the register were. */
async function heldEvent(owner: pg.Client, url: string, cookie: string): Promise<string> {
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const { eventId } = await post(url, cookie, '/events', {
    kind: 'seminar',
    title: 'Великий семінар',
    startsOn: day,
    endsOn: day,
    startsTime: '10:00',
    endsTime: '13:00',
  });
  await owner.query(
    `with made as (
      insert into person (centre_id, family_name, given_name, patronymic, short_name)
      select e.centre_id, 'Лозинська' || g, (array['Олена', 'Марія', 'Ганна', 'Ірина'])[1 + g % 4],
        (array['Іванівна', 'Петрівна', 'Юріївна'])[1 + g % 3], 'Лозинська' || g || ' сертифікат'
      from event e, generate_series(1, $2::int) g where e.id = $1 returning id, centre_id
    ), comes as (
      insert into registration_entry (centre_id, event_id, person_id, state, source, queued_at)
      select centre_id, $1, id, 'registered', 'staff', now() from made returning id, centre_id
    )
    insert into attendance (registration_id, centre_id, event_id, state, means)
    select id, centre_id, $1, 'present', 'list' from comes`,
    [eventId, people],
  );
  await owner.query(`update event set state = 'held' where id = $1`, [eventId]);
  return eventId;
}

async function post(
  url: string,
  cookie: string,
  path: string,
  body: unknown,
): Promise<{ eventId: string }> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path} answers ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as { eventId: string };
}
