import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Permission, Reach } from '../access/permission.ts';
import type { Db } from '../db/database.ts';
import type { Kernel } from '../kernel.ts';
import type { CentreFacts } from '../operation/centre-facts.ts';

declare const granted: unique symbol;

/**
 * Proof that the caller may read under the permission `P`, and the connection to read with, which
 * sees the centre's rows only. Nothing but `withScope` makes one.
 */
export interface Scope<P extends string = string> {
  readonly [granted]: P;
  readonly db: Db;
  readonly actor: Actor;
  readonly centreId: string;
  /** Today in the centre's time zone. */
  readonly today: string;
  readonly centre: CentreFacts;
  readonly kernel: Kernel;
}

/** The scope of a query that narrows itself to where the caller has the permission. */
export interface PlacedScope<P extends string = string> extends Scope<P> {
  /** Which rows may be seen; `inReach` makes a condition of it. */
  readonly reach: Reach;
}

export interface QuerySpec<
  P extends string,
  S extends z.ZodType,
  O,
  Placed extends boolean = boolean,
> {
  /** The API's operation id. */
  name: string;
  summary: string;
  permission: P;
  rule: Permission<never>;
  input: S;
  output?: z.ZodType<O>;
  /**
   * Says that `run` narrows its rows by `scope.reach`. A query that doesn't say so refuses whoever has the permission
   * in a place only.
   */
  placed?: Placed;
  run: (scope: Placed extends true ? PlacedScope<P> : Scope<P>, input: z.output<S>) => Promise<O>;
  /** Slow work on what was read, after the connection was given back; see `defineFileQuery`. */
  render?(read: O, input: z.output<S>): Promise<O>;
  /** Where the API offers it; `produces` names the media types of a file. */
  http?: { path: string; produces?: readonly string[] };
}

/** A declared read, offered by the API and called by pages. */
export type Query<I = never, O = unknown> = Readonly<QuerySpec<string, z.ZodType, O>> & {
  readonly __input?: (input: I) => void;
};

export function defineQuery<
  P extends string,
  S extends z.ZodType,
  O,
  const Placed extends boolean = false,
>(spec: QuerySpec<P, S, O, Placed>): Query<z.input<S>, O> {
  return Object.freeze(spec) as unknown as Query<z.input<S>, O>;
}
