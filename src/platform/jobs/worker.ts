import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Kernel } from '../kernel.ts';
import { watchAbandonedJobs } from './abandoned-jobs.ts';
import type { Job, Schedule } from './define.ts';

export interface WorkerOptions {
  /** The owner's connection: the queue's tables are not the application's. */
  ownerUrl: string;
  jobs: Job<unknown>[];
  schedules: Schedule[];
  concurrency?: number;
}

/** Makes the queue's tables for a process that only adds to it; whoever works it off makes them too. */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
}

/** Starts working off the queue in this process; `stop()` lets running jobs end. */
export async function startWorker(
  kernel: Kernel,
  options: WorkerOptions,
): Promise<{ stop(): Promise<void> }> {
  const taskList: Record<string, (envelope: unknown) => Promise<void>> = {};
  for (const job of options.jobs) {
    taskList[job.name] = async (envelope) => {
      const { centreId, payload } = envelope as { centreId: string; payload: unknown };
      await job.run(kernel, centreId, job.payload.parse(payload));
    };
  }
  for (const schedule of options.schedules) {
    taskList[schedule.name] = () =>
      forEachCentre(kernel, (centreId) => schedule.run(kernel, centreId));
  }
  const pool = new pg.Pool({ connectionString: options.ownerUrl, max: 4 });
  const lost = (err: Error) => kernel.log.error({ err }, 'the worker lost a connection');
  pool.on('error', lost);
  // Also of connections that are in use: the queue asks for it.
  pool.on('connect', (client) => client.on('error', lost));
  const events = new EventEmitter();
  const abandoned = watchAbandonedJobs(options.ownerUrl, events, kernel.log);
  const runner = await run({
    pgPool: pool,
    events,
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList,
    parsedCronItems: parseCronItems(
      options.schedules.map(({ name, crontab, missedWithin = 0 }) => ({
        task: name,
        match: crontab,
        options: { backfillPeriod: missedWithin },
      })),
    ),
    logger: new Logger(({ label }) => (level, message, meta) => {
      if (level !== 'debug')
        kernel.log[level === 'warning' ? 'warn' : level](
          { label, ...withoutPeople(meta) },
          message,
        );
    }),
  });
  await abandoned.release();
  return {
    async stop() {
      await runner.stop();
      await abandoned.stop();
      await pool.end();
    },
  };
}

/** A job's payload and its last error may name people: the log tells which job it was. */
function withoutPeople({ job, error, ...meta }: Record<string, unknown> = {}) {
  const { id, attempts } = (job ?? {}) as { id?: string; attempts?: number };
  return {
    ...meta,
    ...(id && { job: { id, attempts } }),
    ...(error !== undefined && { err: error }),
  };
}

/** One centre's failure doesn't keep the others from being served; the first one is thrown at the end. */
async function forEachCentre(
  kernel: Kernel,
  work: (centreId: string) => Promise<void>,
): Promise<void> {
  const centres = await sql<{ id: string }>`select id from list_centres()`.execute(kernel.db);
  let failure: unknown;
  for (const { id } of centres.rows) {
    try {
      await work(id);
    } catch (error) {
      kernel.log.error({ err: error, centreId: id }, 'scheduled work failed');
      failure ??= error;
    }
  }
  if (failure) throw failure;
}
