import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { holds, may } from '../access/permission.ts';
import { todayIn } from '../datetime/iso-date.ts';
import { inCentre } from '../db/tenant.ts';
import { AppError, forbidden, notFound, refuse } from '../errors.ts';
import type { Job } from '../jobs/define.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Kernel } from '../kernel.ts';
import { writeAudit } from './audit.ts';
import { centreFacts } from './centre-facts.ts';
import type { AuditChange, Operation, OperationContext, OperationSpec } from './define.ts';
import { type DomainEvent, publish } from './events.ts';
import { type Idempotency, once } from './idempotency.ts';
import { invalidInput } from './invalid-input.ts';

export interface RunOptions {
  /** The version that the person saw (`If-Match`); a newer one in the database is a conflict. */
  ifMatch?: number;
  /** A repeated request with this key gets the first one's outcome. */
  idempotencyKey?: string;
}

interface Pending {
  changes: AuditChange[];
  events: DomainEvent[];
  jobs: { job: Job<unknown>; payload: unknown; runAt?: Date; key?: string }[];
}

/**
 * The one door: parse · (prepare) · begin · load (lock) · allow · run · audit · emit · enqueue · commit.
 *
 * @throws AppError `refused` (`viewing`) to who only looks through another's eyes, `invalid` (with fields), `not-found` (absent or foreign), `forbidden`, `conflict`
 *   (with the record as it is now), `refused` (a rule says no); anything else is a defect.
 */
export async function runOperation<I, O>(
  kernel: Kernel,
  actor: Actor,
  operation: Operation<I, O>,
  input: NoInfer<I>,
  options: RunOptions = {},
): Promise<O> {
  const spec = operation as unknown as OperationSpec<string, z.ZodType, unknown, O, unknown>;
  const parsed = spec.input.safeParse(input, { reportInput: true });
  if (!parsed.success) throw invalidInput(parsed.error);
  if (actor.viewedBy) throw refuse('viewing');
  if (!holds(actor, spec.name, spec.permission)) throw forbidden(spec.name);

  const started = performance.now();
  const prepared = await spec.prepare?.(kernel, parsed.data);
  const output = await inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    const pending: Pending = { changes: [], events: [], jobs: [] };
    const context = await openContext(kernel, actor, trx, pending);
    const work = async () => {
      const target = await spec.load(context, parsed.data);
      if (target === null || target === undefined) throw notFound();
      if (!may(actor, spec.name, spec.permission, target)) throw forbidden(spec.name);
      compareVersions(spec, target, options.ifMatch);
      const result = await spec.run({ ...context, target, prepared }, parsed.data);
      await finish(context, spec.name, pending);
      return result;
    };
    if (!options.idempotencyKey) return work();
    const request: Idempotency = {
      key: options.idempotencyKey,
      operation: spec.name,
      input: parsed.data,
    };
    return once(context, request, work);
  });
  kernel.log.info(
    {
      operation: spec.name,
      actor: actor.userId,
      requestId: actor.requestId,
      ms: Math.round(performance.now() - started),
    },
    'operation',
  );
  return output;
}

async function openContext(
  kernel: Kernel,
  actor: Actor,
  trx: OperationContext['trx'],
  pending: Pending,
): Promise<OperationContext> {
  const now = kernel.now();
  const centre = await centreFacts(kernel, trx, actor.centreId);
  return {
    trx,
    actor,
    centre,
    kernel,
    now,
    today: todayIn(centre.timeZone, now),
    audit: (change) => void pending.changes.push(change),
    emit: (event) => void pending.events.push(event),
    enqueue: (job, payload, options) =>
      void pending.jobs.push({ job: job as Job<unknown>, payload, ...options }),
  };
}

function compareVersions<T>(
  spec: OperationSpec<string, z.ZodType, T, unknown, unknown>,
  target: T,
  seen?: number,
) {
  if (seen === undefined || !spec.version) return;
  if (spec.version(target) !== seen) throw new AppError('conflict', { current: target });
}

/** Subscribers may audit, emit and enqueue in their turn, so the events go first, to the last one. */
async function finish(
  context: OperationContext,
  operation: string,
  pending: Pending,
): Promise<void> {
  for (let event = pending.events.shift(); event; event = pending.events.shift()) {
    await publish(context, event);
  }
  await writeAudit(context, operation, pending.changes);
  for (const { job, payload, runAt, key } of pending.jobs) {
    await enqueue(context.trx, job, context.actor.centreId, payload as never, { runAt, key });
  }
}
