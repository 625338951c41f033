import type { z } from 'zod';
import type { FileContent } from '../files/read-file.ts';
import { defineQuery, type Query, type QuerySpec } from './define.ts';

export interface FileQuerySpec<
  P extends string,
  S extends z.ZodType,
  R,
  Placed extends boolean = boolean,
> extends Omit<QuerySpec<P, S, R, Placed>, 'output' | 'http' | 'render'> {
  /** Makes the file out of what was read; no connection is held meanwhile. */
  render: (read: R, input: z.output<S>) => Promise<FileContent>;
  /** Media types that the file can have. */
  http: { path: string; produces: readonly string[] };
}

/** A declared read that gives a file: pages hand it out by `sendFile`, the API as the reply itself. */
export function defineFileQuery<
  P extends string,
  S extends z.ZodType,
  R,
  const Placed extends boolean = false,
>(spec: FileQuerySpec<P, S, R, Placed>): Query<z.input<S>, FileContent> {
  return defineQuery(spec as unknown as QuerySpec<P, S, FileContent, Placed>);
}
