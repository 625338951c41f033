import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../log.ts';

/** How often jobs of workers that are gone are looked for, in milliseconds; the start looks at once. */
const INTERVAL = 60_000;

/**
 * Frees the jobs that a killed process had taken; the queue itself would wait four hours, since it can't tell a worker
 * that is gone from one that is busy. Each worker holds a lock of its database session, which ends with its process,
 * on whichever machine: a job is free when nobody holds the lock of who took it.
 *
 * @param events what the workers of this process tell; listened to from now on
 */
export function watchAbandonedJobs(ownerUrl: string, events: WorkerEvents, log: Log) {
  const own = new Set<string>();
  let client: pg.Client | null = null;
  let last: Promise<void> = Promise.resolve();

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ connectionString: ownerUrl });
    fresh.on('error', () => {
      client = null; // with the session went its locks: the next look takes them anew
    });
    await fresh.connect();
    for (const id of own) await hold(fresh, id);
    client = fresh;
    return fresh;
  };
  /** One after the other: a session answers one question at a time. */
  const next = (act: (client: pg.Client) => Promise<void>): Promise<void> => {
    last = last
      .then(async () => act(client ?? (await connect())))
      .catch((err: unknown) => log.warn({ err }, 'abandoned jobs could not be looked for'));
    return last;
  };

  events.on('worker:create', ({ worker: { workerId } }) => {
    own.add(workerId);
    void next((session) => hold(session, workerId));
  });
  const release = () => next((session) => free(session, [...own]));
  const timer = setInterval(release, INTERVAL).unref();
  return {
    /** Looks for abandoned jobs now. */
    release,
    async stop(): Promise<void> {
      clearInterval(timer);
      await last;
      await client?.end();
    },
  };
}

async function hold(client: pg.Client, id: string): Promise<void> {
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [id]);
}

async function free(client: pg.Client, own: string[]): Promise<void> {
  await client.query(
    `select graphile_worker.force_unlock_workers(array_agg(id))
     from (select distinct locked_by as id from graphile_worker.jobs
           where locked_by is not null and locked_by <> all($1)) as taken
     where pg_try_advisory_xact_lock(hashtextextended(id, 0))`,
    [own],
  );
}
