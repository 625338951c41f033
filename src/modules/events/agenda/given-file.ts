import { z } from 'zod';

/** A file as a form or the API gives it: bytes, or base64. */
export const givenFile = z.object({
  name: z.string().trim().min(1).max(300),
  content: z.union([
    z.instanceof(Uint8Array),
    z.base64().transform((given) => new Uint8Array(Buffer.from(given, 'base64'))),
  ]),
});
