import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { prepareDatabase } from '#app/prepare-database.ts';
import { inWholeCentre } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { addMember } from '#platform/access/members.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbedded } from '#platform/db/embedded/server.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { fillDirectory, measureDirectory } from './directory.ts';
import { measureEvents } from './events.ts';
import { measureImports } from './imports.ts';
import { firstPageScript, measurePages } from './pages.ts';
import { measurePapers } from './papers.ts';
import { measurePlanList, measurePlanWrites } from './plan.ts';
import { residentMemory, startProgram } from './support/program.ts';
import { signIn } from './support/sign-in.ts';
import { type Line, printTable } from './support/table.ts';

const email = 'bench@example.org';
const password = 'kabinet-bench-password';

/**
 * Measures the bars of the plan, of the directory and of events; prints a table. Nothing is asserted: the machine is whose it is.
 *
 * Usage: run.ts [plan | directory | events]
 */
const [part] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'kabinet-bench-'));
const log = pino({ level: 'error' });
const server = await startEmbedded(folder, log);
const lines: Line[] = [];
try {
  await prepareDatabase(server.ownerUrl);
  const centreId = await fill(server.ownerUrl);
  if (!part || part === 'events')
    lines.push(...(await measureEvents({ ownerUrl: server.ownerUrl, email, password })));
  const program = await startProgram(server.ownerUrl);
  try {
    const cookie = await signIn(program.url, email, password);
    if (!part || part === 'plan') {
      lines.push(
        ...(await measurePlanList(server.ownerUrl, program.url, cookie, centreId, folder)),
      );
      lines.push(
        ...(await measurePlanWrites(server.ownerUrl, program.url, cookie, centreId, folder)),
      );
      lines.push(...(await measurePages(program.url, cookie)));
      lines.push(await firstPageScript(program.url, cookie));
    }
    if (!part || part === 'directory') {
      const head = await fillDirectory(server.ownerUrl, centreId, password);
      lines.push(
        ...(await measureDirectory({
          ...{ ownerUrl: server.ownerUrl, url: program.url, centreId, folder, cookie },
          head: { ...head, cookie: await signIn(program.url, head.email, password) },
        })),
        ...(await measureImports({
          ...{ ownerUrl: server.ownerUrl, url: program.url, centreId, cookie },
          program: program.child,
        })),
      );
    }
  } finally {
    program.child.kill('SIGTERM');
  }
  if (!part || part === 'plan') {
    lines.push(...(await measurePapers()));
    lines.push(await idleMemory(server.ownerUrl));
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
printTable(lines);

/** The data, and a director who can sign in. @returns the centre. */
async function fill(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(readFileSync(join(import.meta.dirname, 'support/fill.sql'), 'utf8'));
  // As autovacuum would have done by the time that five years have passed.
  await client.query('vacuum analyze');
  const { rows } = await client.query('select id from centre order by created_at, id limit 1');
  await client.end();
  const centreId = rows[0].id as string;
  const { db, close } = openDatabase(appConnectionString(ownerUrl), { max: 1 });
  await inCentre(db, centreId, 'write', async (trx) => {
    const { userId } = await createAccount(trx, { name: 'Директор', email, password });
    const person = await trx.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow();
    await addMember(trx, {
      centreId,
      userId,
      personId: person.id,
      grant: inWholeCentre('director'),
    });
  });
  await close();
  return centreId;
}

/** A program that has just started and has nothing to do. */
async function idleMemory(ownerUrl: string): Promise<Line> {
  const program = await startProgram(ownerUrl);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const mb = residentMemory(program.child.pid ?? 0);
  program.child.kill('SIGTERM');
  return {
    what: 'idle memory of the program',
    measured: `${mb} MB`,
    bar: 'under 250 MB',
    reached: mb < 250,
  };
}
