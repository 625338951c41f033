import { z } from 'zod';
import { agreementFile as uploadedFile } from '../partners/schema.ts';
import { factKinds } from '../people/fact-kinds.ts';
import {
  awardFields,
  educationFields,
  personChanges,
  qualificationFields,
} from '../people/schema.ts';

/** Fields of the card that a person proposes to change; `fieldRules` says whose word is the last. */
export const proposedFields = [
  'familyName',
  'givenName',
  'patronymic',
  'aliases',
  'email',
  'phone',
  'birthDate',
  'birthYear',
  'sex',
  'workingSince',
  'teachingSince',
] as const;
export type ProposedField = (typeof proposedFields)[number];

const proposedFacts = ['qualification', 'education', 'award'] as const;
export const proposalSubjects = [...proposedFields, ...proposedFacts] as const;
export type ProposalSubject = (typeof proposalSubjects)[number];

export const isFact = (subject: string): subject is (typeof proposedFacts)[number] =>
  (proposedFacts as readonly string[]).includes(subject);

export const proposalStates = ['waiting', 'confirmed', 'declined', 'withdrawn'] as const;

/** A fact that is to be written down (no id), corrected, or taken away (no fields). */
const factChange = z.discriminatedUnion('table', [
  z.object({
    table: z.literal('qualification'),
    id: z.uuid().nullable().default(null),
    fields: qualificationFields.nullable(),
  }),
  z.object({
    table: z.literal('education'),
    id: z.uuid().nullable().default(null),
    fields: educationFields.nullable(),
  }),
  z.object({
    table: z.literal('award'),
    id: z.uuid().nullable().default(null),
    fields: awardFields.nullable(),
  }),
]);
export type FactChange = z.output<typeof factChange>;

const proposable = Object.fromEntries(proposedFields.map((field) => [field, true])) as {
  [F in ProposedField]: true;
};

export const proposalInput = z.object({
  changes: personChanges.pick(proposable).default({}),
  fact: factChange.optional(),
  /** Why: the document that says so. */
  ground: z.string().trim().max(500).default(''),
  file: uploadedFile.optional(),
});

export const proposal = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  person: z.string(),
  organisation: z.string(),
  subject: z.enum(proposalSubjects),
  act: z.enum(['set', 'add', 'change', 'remove']),
  /** What stood on the card when it was proposed; what is proposed; what stands there now. */
  before: z.json(),
  after: z.json(),
  now: z.json(),
  /** The card says something else by now. */
  conflict: z.boolean(),
  ground: z.string(),
  fileName: z.string().nullable(),
  state: z.enum(proposalStates),
  proposedBy: z.string(),
  createdAt: z.date(),
  decidedBy: z.string().nullable(),
  decidedAt: z.date().nullable(),
  reason: z.string(),
});
export type Proposal = z.output<typeof proposal>;

/** The columns of a fact as they stand in JSON of its row. */
export function factOfRow(
  subject: (typeof proposedFacts)[number],
  row: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(factKinds[subject].columns).map(([field, column]) => [
      field,
      row[column as string] ?? null,
    ]),
  );
}
