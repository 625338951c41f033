import { z } from 'zod';

/** What a package is and what stands in it; `manifest.json` in the package, its SHA-256 in `manifest.sha256`. */
export const manifest = z.object({
  format: z.literal('kabinet-package'),
  /** Of the format itself. */
  version: z.literal(1),
  /** A centre with all that is its own, or the whole installation. */
  kind: z.enum(['centre', 'installation']),
  madeAt: z.iso.datetime(),
  /** The last migration and a digest of all: rows fit a database of the same shape only. */
  schema: z.object({ last: z.string(), digest: z.string() }),
  centre: z.object({ id: z.uuid(), name: z.string(), shortName: z.string() }).nullable(),
  /** In the order in which they are read back. Rows stand in `tables/<name>.jsonl`, one JSON object a line. */
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  /** Of uploaded files, `files/<sha256>`; the name is the checksum. */
  files: z.array(z.object({ sha256: z.string(), size: z.number().int() })),
  /** Whatever else belongs to it. */
  parts: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** What stayed behind, and why: keys of `transfer` words. */
  leftBehind: z.array(z.string()),
});
export type Manifest = z.output<typeof manifest>;
