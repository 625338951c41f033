import { z } from 'zod';

export const requestStates = ['asked', 'taken', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestFields = z.object({
  question: z.string().trim().min(1).max(10_000),
  topicId: z.uuid().nullable().default(null),
  /** The asker's own institution unless told. */
  organisationId: z.uuid().nullable().default(null),
});

const named = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const requestRow = z.object({
  id: z.uuid(),
  question: z.string(),
  topic: named,
  organisation: named,
  askerName: z.string(),
  /** Whether the caller has asked it. */
  isOwn: z.boolean(),
  methodist: named,
  state: z.enum(requestStates),
  askedOn: z.iso.date(),
  dueOn: z.iso.date(),
  isLate: z.boolean(),
  answer: z.string(),
  reusable: z.boolean(),
  version: z.number().int(),
});
export type RequestRow = z.output<typeof requestRow>;
