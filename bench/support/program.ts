import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import heapFlags from '../../scripts/heap-flags.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');

/** A TCP port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Starts a process of the bench and waits until its address answers. */
export async function startProcess(
  argv: string[],
  env: Record<string, string>,
  address: string,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, argv, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  for (let attempt = 0; attempt < 300; attempt++) {
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return child;
    if (child.exitCode !== null) throw new Error(`${argv[0]} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`${address} does not answer`);
}

/** A data folder that goes when the bench ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kabinet-bench-data-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The built program over a database of the bench's own. @param own settings beside the usual ones */
export async function startProgram(
  databaseUrl: string,
  own: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = own.DATA_DIR ?? temporaryFolder();
  const env = {
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    LOG_LEVEL: 'warn',
    ...own,
  };
  const watch = ['--import', './bench/support/watch-loop.ts'];
  const argv = [...heapFlags, ...watch, 'src/app/cli.ts', 'serve'];
  const child = await startProcess(argv, env, `${url}/healthz`);
  return { child, url };
}

/** For how long the program's loop was kept from other requests since the last question, milliseconds. */
export async function loopDelay(program: ChildProcess): Promise<{ longest: number; p99: number }> {
  program.send('how long');
  const [answer] = await once(program, 'message');
  return answer;
}

/** Resident memory of a process in MB: now, or the most that it has been. */
export function residentMemory(pid: number, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kb = new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1] ?? '0';
  return Math.round(Number(kb) / 1024);
}
