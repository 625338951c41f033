import { type ChildProcess, spawn } from 'node:child_process';

export interface RunLimits {
  /** The child's home and working folder. */
  folder: string;
  milliseconds: number;
  signal?: AbortSignal;
}

export type RunResult = { ok: true } | { ok: false; reason: 'time' | 'exit' | 'start' };

/**
 * Runs a program to its end with nothing of our environment but the PATH. When the time is over or
 * the signal is aborted, it is killed together with the processes that it started.
 * @throws the abort reason
 */
export async function runLimited(
  program: string,
  parameters: string[],
  { folder, milliseconds, signal }: RunLimits,
): Promise<RunResult> {
  const child = spawn(program, parameters, {
    cwd: folder,
    // A group of its own, so that it can be ended whole.
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    windowsHide: true,
    env: childEnvironment(folder),
  });
  let isLate = false;
  const kill = () => killGroup(child);
  const timer = setTimeout(() => {
    isLate = true;
    kill();
  }, milliseconds);
  signal?.addEventListener('abort', kill, { once: true });
  // Ctrl-C in a terminal doesn't reach another group.
  process.once('exit', kill);
  try {
    const result = await new Promise<RunResult>((resolve) => {
      child.once('error', () => resolve({ ok: false, reason: 'start' }));
      child.once('exit', (code) =>
        resolve(code === 0 ? { ok: true } : { ok: false, reason: 'exit' }),
      );
    });
    signal?.throwIfAborted();
    return isLate ? { ok: false, reason: 'time' } : result;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
    process.removeListener('exit', kill);
    kill();
  }
}

function childEnvironment(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, HOME: folder, TMPDIR: folder, TEMP: folder, LC_ALL: 'C.UTF-8' };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else if (child.exitCode === null) {
      spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], {
        stdio: 'ignore',
        windowsHide: true,
      });
    }
  } catch {
    // The group has already ended.
  }
}
