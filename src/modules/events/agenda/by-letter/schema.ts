import { z } from 'zod';
import { agendaKinds } from '../schema.ts';

/** A material as whoever came by a letter sees it: its last version. */
export const shownMaterial = z.object({
  id: z.uuid(),
  title: z.string(),
  number: z.number().int(),
  fileName: z.string().nullable(),
  size: z.number().nullable(),
  url: z.string().nullable(),
});
export type ShownMaterial = z.output<typeof shownMaterial>;

const programmeItem = z.object({
  id: z.uuid(),
  kind: z.enum(agendaKinds),
  title: z.string(),
  minutes: z.number().int().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  speakers: z.array(z.object({ name: z.string(), post: z.string() })),
  materials: z.array(shownMaterial),
});

/** The programme of an event, or of a part of it, with what hangs there for its participants. */
const programmePart = z.object({
  eventId: z.uuid(),
  title: z.string(),
  startsOn: z.string(),
  items: z.array(programmeItem),
  /** What hangs on the event itself. */
  materials: z.array(shownMaterial),
});

export const programme = z.object({
  /** The event first, its announced parts after it; those of which there is nothing to show are left out. */
  parts: z.array(programmePart),
  /** Whether there are materials that are for the registered, and the reader is not. */
  more: z.boolean(),
});
export type Programme = z.output<typeof programme>;
