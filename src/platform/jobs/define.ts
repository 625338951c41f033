import type { z } from 'zod';
import type { Kernel } from '../kernel.ts';

/** Work that happens after a commit. Payloads carry ids only: the rest is read when the job runs. */
export interface Job<P> {
  /** Module and verb: `mail.send`, `plan.remind`. */
  name: string;
  payload: z.ZodType<P>;
  /** Runs at least once; has to bear being run again. Throwing makes the queue try later. */
  run(kernel: Kernel, centreId: string, payload: P): Promise<void>;
}

export function defineJob<P>(job: Job<P>): Job<P> {
  return Object.freeze(job);
}

/** Work by the clock, for every centre: `crontab` in the time zone UTC. */
export interface Schedule {
  name: string;
  crontab: string;
  /** A run that was missed while the program was off is made up for after the start, when it is not older; milliseconds. */
  missedWithin?: number;
  run(kernel: Kernel, centreId: string): Promise<void>;
}
