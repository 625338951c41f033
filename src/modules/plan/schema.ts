import { z } from 'zod';
import { fileBytes } from '#platform/files/file-bytes.ts';

export const planKinds = ['year', 'school_year', 'section', 'programme', 'project'] as const;
export type PlanKind = (typeof planKinds)[number];

export const planStates = [
  'draft',
  'checked',
  'submitted',
  'approved',
  'in_force',
  'closed',
] as const;
export type PlanState = (typeof planStates)[number];

/** States in which an item changes only through an amendment with a reason. */
export const amendedStates: readonly PlanState[] = ['approved', 'in_force'];

export const taskStates = ['open', 'done', 'partly', 'moved', 'not_done', 'withdrawn'] as const;
export type TaskState = (typeof taskStates)[number];

export const taskOrigins = ['deadline', 'schedule', 'evidence', 'carried'] as const;
export type TaskOrigin = (typeof taskOrigins)[number];

/** A calendar day that exists. */
export const isoDate = z.iso.date();
export const id = z.uuid();

/** A text of the document: trimmed, of a length that a page can still show. */
export const cellText = z.string().trim().max(20_000);

export const period = z
  .tuple([isoDate, isoDate])
  .refine(([start, end]) => start <= end, { params: { code: 'period-order' } });

/** The approval block as printed and, once signed, its date and scan. */
export const approval = z.object({
  stamp: z.string().max(200).nullable().default(null),
  by: z.string().max(300).nullable().default(null),
  post: z.string().max(1000).nullable().default(null),
  date: isoDate.nullable().default(null),
  dateText: z.string().max(200).nullable().default(null),
  fileId: id.nullable().default(null),
});
export type PlanApproval = z.output<typeof approval>;

/** Why an approved plan is changed; asked for in `amendedStates` only. */
export const amendment = z.object({
  reason: z.string().trim().min(1).max(2000),
  date: isoDate.optional(),
});

export const evidenceInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().trim().min(1).max(10_000),
    form: z.string().trim().max(200).optional(),
  }),
  z.object({
    kind: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }).max(2000),
    text: z.string().trim().max(1000).default(''),
    form: z.string().trim().max(200).optional(),
  }),
  z.object({
    kind: z.literal('file'),
    fileId: id,
    text: z.string().trim().max(1000).default(''),
    form: z.string().trim().max(200).optional(),
  }),
  /** A file given together with what it proves: kept in the same transaction, or not at all. */
  z.object({
    kind: z.literal('upload'),
    name: z.string().trim().min(1).max(300),
    content: fileBytes,
    text: z.string().trim().max(1000).default(''),
    form: z.string().trim().max(200).optional(),
  }),
]);
export type EvidenceInput = z.output<typeof evidenceInput>;

/** Whom a name of a document means: `role` is nobody, `person` somebody of the directory, `same` another name. */
export const nameChoice = z.discriminatedUnion('is', [
  z.object({ is: z.literal('new') }),
  z.object({ is: z.literal('role') }),
  z.object({ is: z.literal('person'), personId: id }),
  z.object({ is: z.literal('same'), sameAs: z.string().trim().min(1).max(200) }),
]);
export type NameChoice = z.output<typeof nameChoice>;
