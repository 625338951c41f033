import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Permission } from '../access/permission.ts';
import type { Db } from '../db/database.ts';
import type { Job } from '../jobs/define.ts';
import type { Kernel } from '../kernel.ts';
import type { CentreFacts } from './centre-facts.ts';
import type { DomainEvent } from './events.ts';

/** What an operation may touch while it runs: all of it inside one transaction. */
export interface OperationContext {
  /** The transaction; sees the centre's rows only. */
  trx: Db;
  actor: Actor;
  centre: CentreFacts;
  kernel: Kernel;
  now: Date;
  /** Today in the centre's time zone, `YYYY-MM-DD`. */
  today: string;
  /** Adds to the audit what changed; the runner writes it before the commit. */
  audit(change: AuditChange): void;
  /** Tells the other modules, inside this transaction. */
  emit<E extends DomainEvent>(event: E): void;
  /** Starts work that happens after the commit, and only then. */
  enqueue<P>(job: Job<P>, payload: P, options?: { runAt?: Date; key?: string }): void;
}

export interface AuditChange {
  objectType: string;
  objectId: string;
  /** As people call it («1.6 Робочі групи», «План на 2026 рік»). */
  objectName?: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

export interface OperationSpec<N extends string, S extends z.ZodType, T, O, P = undefined> {
  /** At once the permission, the audit's verb, the API's operation id and the log's label. */
  name: N;
  /** One English line for the API's description. */
  summary: string;
  input: S;
  output?: z.ZodType<O>;
  permission: Permission<T>;
  /**
   * Slow work that needs no transaction (reading a document), done before one is begun, so that no
   * connection is held meanwhile. `run` finds its outcome in `prepared`.
   */
  prepare?: (kernel: Kernel, input: z.output<S>) => Promise<P>;
  /** Reads and locks what the operation is about; null means that there is none (or it is foreign). */
  load: (context: OperationContext, input: z.output<S>) => Promise<T | null>;
  /** The version that the person saw is compared with this one; for objects that many edit. */
  version?: (target: T) => number;
  run: (context: OperationContext & { target: T; prepared: P }, input: z.output<S>) => Promise<O>;
  /** Where the API offers it; absent for what only the program itself does. */
  http?: {
    method: 'post' | 'put' | 'patch' | 'delete';
    path: string;
    status?: 200 | 201 | 202 | 204;
  };
}

/** A declared change of state. Only `runOperation` runs it. */
export type Operation<I = never, O = unknown> = Readonly<
  OperationSpec<string, z.ZodType, never, O>
> & { readonly __input?: (input: I) => void };

/** Declares an operation; see the runner for the order in which its parts are called. */
export function defineOperation<N extends string, S extends z.ZodType, T, O, P = undefined>(
  spec: OperationSpec<N, S, T, O, P>,
): Operation<z.input<S>, O> {
  return Object.freeze(spec) as unknown as Operation<z.input<S>, O>;
}

/** For operations on nothing that exists yet: everything else is checked all the same. */
export const nothingToLoad = async (): Promise<Record<never, never>> => ({});
