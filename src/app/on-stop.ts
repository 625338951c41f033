import type { Log } from '#platform/log.ts';

/** After this long, in milliseconds, a stop that has not ended is cut short. */
const LONGEST_STOP = 9_500;

/** One Ctrl-C reaches the program several times: from the terminal, from npm and from the starter. */
const SAME_PRESS = 500;

/** How often the processes that started the program are looked at, in milliseconds. */
const WATCH = 500;

/**
 * Waits for SIGINT, SIGTERM, SIGHUP, or the death of a process that had to pass signals on (`KABINET_GUARDIANS`).
 * A second signal, or a stop that takes too long, ends the process at once. An uncaught error is logged and stops it with
 * exit code 1; one that comes while it stops is only logged.
 * @param abandon what to do on the way out when it has to be at once
 * @returns a promise and a signal of the first stop
 */
export function onStop(log: Log, env: NodeJS.ProcessEnv, abandon: () => void) {
  const controller = new AbortController();
  const force = (reason: string) => {
    log.error({ reason }, 'stopping at once');
    abandon();
    process.exit(1);
  };
  let first = 0;
  const stop = (reason: string) => {
    if (!first) {
      first = Date.now();
      log.info({ reason }, 'stopping');
      controller.abort();
      setTimeout(() => force('the stop took too long'), LONGEST_STOP).unref();
    } else if (Date.now() - first > SAME_PRESS) force(reason);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop(name));

  // A defect that nobody has caught stops the program in order too, so that its database does not stay behind.
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'unexpected error');
    if (first) return;
    process.exitCode = 1;
    stop('unexpected error');
  });

  const guardians = (env.KABINET_GUARDIANS ?? '').split(',').filter(Boolean).map(Number);
  const watch = setInterval(() => {
    if (first || guardians.every(isAlive)) return;
    clearInterval(watch);
    stop('what started the program was killed');
  }, WATCH).unref();

  const { signal } = controller;
  const promise = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return { promise, signal };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
