import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { type Permission, type Reach, reachOf } from '../access/permission.ts';
import { todayIn } from '../datetime/iso-date.ts';
import { inCentre } from '../db/tenant.ts';
import { forbidden } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { centreFacts } from '../operation/centre-facts.ts';
import { invalidInput } from '../operation/invalid-input.ts';
import type { PlacedScope, Query, QuerySpec, Scope } from './define.ts';

/**
 * Checks the permission and reads in one consistent snapshot of the centre's rows.
 *
 * @throws AppError `forbidden` when the actor lacks the permission.
 */
export async function withScope<P extends string, R>(
  kernel: Kernel,
  actor: Actor,
  permission: P,
  rule: Permission<never>,
  read: (scope: Scope<P>) => Promise<R>,
): Promise<R> {
  if (reachOf(actor, permission, rule) !== 'centre') throw forbidden(permission);
  return open(kernel, actor, 'centre', read);
}

function open<P extends string, R>(
  kernel: Kernel,
  actor: Actor,
  reach: Reach,
  read: (scope: PlacedScope<P>) => Promise<R>,
): Promise<R> {
  return inCentre(kernel.db, actor.centreId, 'read', async (db) => {
    const centre = await centreFacts(kernel, db, actor.centreId);
    const today = todayIn(centre.timeZone, kernel.now());
    const scope = { db, actor, kernel, centreId: actor.centreId, centre, today, reach };
    return read(scope as unknown as PlacedScope<P>);
  });
}

/** Runs a declared read with input from outside. @throws AppError `invalid`, `forbidden`, `not-found`. */
export async function runQuery<I, O>(
  kernel: Kernel,
  actor: Actor,
  query: Query<I, O>,
  input: NoInfer<I>,
): Promise<O> {
  const spec = query as unknown as QuerySpec<string, z.ZodType, O>;
  const parsed = spec.input.safeParse(input, { reportInput: true });
  if (!parsed.success) throw invalidInput(parsed.error);
  const reach = reachOf(actor, spec.permission, spec.rule);
  if (reach === null || (reach !== 'centre' && !spec.placed)) throw forbidden(spec.permission);
  const found = await open(kernel, actor, reach, (scope) => spec.run(scope, parsed.data));
  return spec.render ? spec.render(found, parsed.data) : found;
}
