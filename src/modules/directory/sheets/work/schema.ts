import { z } from 'zod';
import { importStates, rowStates, sheetKinds } from '../kinds.ts';

export const importId = z.uuid();

const sheetColumn = z.object({
  /** From 0. */
  index: z.number().int(),
  header: z.string(),
  samples: z.array(z.string()),
  field: z.string().nullable(),
  by: z.enum(['header', 'cells', 'remembered', 'person']).nullable(),
});

/** In whose name work goes on that somebody has asked for. */
export const askedBy = z.object({
  kind: z.enum(['user', 'token', 'system']),
  userId: z.string().nullable(),
  name: z.string(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
});

export const rowChoice = z.object({
  is: z.enum(['same', 'new', 'skip']).optional(),
  id: z.string().max(60).optional(),
  move: z.enum(['transfer', 'part-time']).optional(),
});

export const shownImport = z.object({
  id: z.uuid(),
  kind: z.enum(sheetKinds),
  fileName: z.string(),
  fileId: z.uuid().nullable(),
  organisationId: z.uuid().nullable(),
  organisation: z.string().nullable(),
  state: z.enum(importStates),
  problem: z
    .object({ reason: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  columns: z.array(sheetColumn),
  unknown: z.array(z.object({ field: z.string(), word: z.string(), rows: z.number().int() })),
  meanings: z.record(z.string(), z.record(z.string(), z.string())),
  notices: z.record(z.string(), z.number()),
  /** Rows by their state. */
  counts: z.partialRecord(z.enum(rowStates), z.number().int()),
  /** How far the work is that goes on; null when none does. */
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }).nullable(),
  createdAt: z.date(),
  createdBy: z.string(),
  acceptedAt: z.date().nullable(),
  acceptedBy: z.string().nullable(),
  undoneAt: z.date().nullable(),
  version: z.number().int(),
});
export type ShownImport = z.output<typeof shownImport>;

export const shownRow = z.object({
  number: z.number().int(),
  state: z.enum(rowStates),
  cells: z.array(z.string()),
  problems: z.array(
    z.object({
      field: z.string().nullable(),
      column: z.number().int().nullable(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      level: z.enum(['wrong', 'doubt', 'note']),
    }),
  ),
  object: z.object({ type: z.string(), id: z.uuid(), name: z.string() }).nullable(),
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), note: z.string() })),
  choice: rowChoice.nullable(),
});
export type ShownRow = z.output<typeof shownRow>;
