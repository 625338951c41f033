import { z } from 'zod';
import { named } from '#platform/query/named.ts';
import { day } from '../../planning/schema.ts';
import { latenesses } from './late.ts';

export const requestStates = ['asked', 'taken', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** A question is answered with words; an order for a service («послуга на замовлення») with a document. */
export const requestKinds = ['question', 'order'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Who orders services of a centre. */
export const customers = ['institution', 'enterprise', 'citizen'] as const;
export type Customer = (typeof customers)[number];

export const requestFields = z.object({
  question: z.string().trim().min(1).max(10_000),
  topicId: z.uuid().nullable().default(null),
  /** The asker's own institution unless told. */
  organisationId: z.uuid().nullable().default(null),
  /** One of those whom the caller may ask; whoever looks after the institution unless told. */
  methodistId: z.uuid().nullable().default(null),
});

export const orderFields = z.object({
  /** What is ordered: «освітня програма», «робочий навчальний план». */
  document: z.string().trim().min(1).max(300),
  /** What it is for and what has to be in it. */
  question: z.string().trim().max(10_000).default(''),
  customer: z.enum(customers).default('institution'),
  /** Name of an enterprise or a citizen without an account; the caller's unless told. */
  customerName: z.string().trim().max(300).default(''),
  /** How they are reached. */
  contact: z.string().trim().max(300).default(''),
  organisationId: z.uuid().nullable().default(null),
  /** The day on which it is needed; by the centre's rule unless told. */
  dueOn: day.nullable().default(null),
});

export const requestRow = z.object({
  id: z.uuid(),
  kind: z.enum(requestKinds),
  question: z.string(),
  document: z.string(),
  customer: z.enum(customers).nullable(),
  /** Of an order, for those who answer. */
  contact: z.string(),
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
  answeredOn: z.iso.date().nullable(),
  /** What was made of an order. */
  file: named.nullable(),
  reusable: z.boolean(),
  version: z.number().int(),
});
export type RequestRow = z.output<typeof requestRow>;
