import { z } from 'zod';
import { givenFile } from './given-file.ts';

/** Who sees a material: those who prepare and speak, also the registered, or everybody. */
export const seenBy = ['speakers', 'registered', 'public'] as const;
export type SeenBy = (typeof seenBy)[number];

const title = z.string().trim().min(1).max(300);

/** What a material consists of: a file or a link. */
const materialContent = z.object({
  file: givenFile.optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  note: z.string().trim().max(1000).default(''),
});

export const materialFields = materialContent.extend({
  title,
  seenBy: z.enum(seenBy).default('registered'),
});

export const materialChanges = z.object({
  title: title.optional(),
  seenBy: z.enum(seenBy).optional(),
  file: givenFile.optional(),
  url: materialContent.shape.url,
  note: z.string().trim().max(1000).optional(),
});

export const materialRow = z.object({
  id: z.uuid(),
  agendaItemId: z.uuid().nullable(),
  title: z.string(),
  seenBy: z.enum(seenBy),
  /** The last version: its number, the file's name and size, or a link. */
  number: z.number().int(),
  fileName: z.string().nullable(),
  size: z.number().nullable(),
  url: z.string().nullable(),
  by: z.string(),
  /** Earlier versions, the last first. */
  versions: z.array(
    z.object({
      number: z.number().int(),
      fileName: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  mayChange: z.boolean(),
  version: z.number().int(),
});
export type MaterialRow = z.output<typeof materialRow>;
