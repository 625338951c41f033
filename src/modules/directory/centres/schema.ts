import { z } from 'zod';

export const centreKinds = ['centre', 'department', 'ministry'] as const;
export type CentreKind = (typeof centreKinds)[number];

const linkStates = ['asked', 'coming', 'in-force', 'refused', 'ended'] as const;

/** A centre above or below this one, with how that came about. */
export const centreLink = z.object({
  id: z.uuid(),
  side: z.enum(['above', 'below']),
  otherName: z.string(),
  otherKind: z.enum(centreKinds),
  state: z.enum(linkStates),
  askedAt: z.date(),
  askedBy: z.string(),
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  endedAt: z.date().nullable(),
  endedBy: z.string().nullable(),
});
export type CentreLink = z.output<typeof centreLink>;
