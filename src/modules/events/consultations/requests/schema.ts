import { z } from 'zod';
import { named } from '#platform/query/named.ts';
import { latenesses } from './late.ts';

export const requestStates = ['asked', 'taken', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestFields = z.object({
  question: z.string().trim().min(1).max(10_000),
  topicId: z.uuid().nullable().default(null),
  /** The asker's own institution unless told. */
  organisationId: z.uuid().nullable().default(null),
});

export const requestRow = z.object({
  id: z.uuid(),
  question: z.string(),
  topic: named.nullable(),
  organisation: named.nullable(),
  askerName: z.string(),
  /** Whether the caller has asked it. */
  isOwn: z.boolean(),
  methodist: named.nullable(),
  state: z.enum(requestStates),
  askedOn: z.iso.date(),
  dueOn: z.iso.date(),
  late: z.enum(latenesses).nullable(),
  answer: z.string(),
  reusable: z.boolean(),
  version: z.number().int(),
});
export type RequestRow = z.output<typeof requestRow>;
