import { z } from 'zod';
import { day } from '../planning/schema.ts';

/** Talks are asked for until a day, in words that say what is wanted. */
export const callFields = z.object({
  text: z.string().trim().max(5000).default(''),
  until: day,
  /** Asks everybody, on a public page, and not only those of the centre. */
  public: z.boolean().default(false),
});

export const proposalFields = z.object({
  title: z.string().trim().min(1).max(1000),
  abstract: z.string().trim().max(5000).default(''),
  minutes: z.number().int().min(1).max(480).nullable().default(null),
});

/** `unconfirmed`: a visitor's, whose letter isn't answered yet; nobody else sees it. */
export const proposalStates = [
  'unconfirmed',
  'submitted',
  'accepted',
  'declined',
  'withdrawn',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalRow = proposalFields.extend({
  abstract: z.string(),
  minutes: z.number().int().nullable(),
  id: z.uuid(),
  /** Null for a visitor. */
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  guest: z.object({ name: z.string(), post: z.string(), email: z.string() }).nullable(),
  state: z.enum(proposalStates),
  reply: z.string(),
  own: z.boolean(),
  version: z.number().int(),
});
export type ProposalRow = z.output<typeof proposalRow>;
