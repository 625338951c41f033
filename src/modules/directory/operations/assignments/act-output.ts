import { z } from 'zod';

/** What an act with assignments gives back; by `actId` it can be taken back. */
export const actOutput = z.object({
  actId: z.uuid().nullable(),
  changed: z.number().int(),
  already: z.number().int(),
});
