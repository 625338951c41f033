import { z } from 'zod';
import { fileBytes } from '#platform/files/file-bytes.ts';

/** A file as a form or the API gives it: bytes, or base64. */
export const givenFile = z.object({
  name: z.string().trim().min(1).max(300),
  content: fileBytes,
});
