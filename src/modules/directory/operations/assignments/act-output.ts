import { z } from 'zod';

/** What an act with assignments gives back; by `actId` it can be taken back. */
export const actOutput = z.object({
  actId: z.uuid().nullable(),
  /** Assignments that it made or changed and that are still there. */
  ids: z.array(z.uuid()),
  changed: z.number().int(),
  already: z.number().int(),
});
