import { z } from 'zod';
import { day } from '../planning/schema.ts';

export const minutesStates = ['draft', 'submitted', 'approved'] as const;
export type MinutesState = (typeof minutesStates)[number];

const pointKinds = ['previous', 'carried', 'item'] as const;
export type PointKind = (typeof pointKinds)[number];

export const decisionStates = ['open', 'done', 'undone'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** «name, post, institution», one person a line. */
const line = z.string().trim().min(1).max(500);
const lines = z.array(line).max(2000);

/** What stands above the points. */
export const minutesFields = z.object({
  number: z.number().int().min(1).max(9999),
  heldOn: day,
  place: z.string().trim().max(500),
  chairId: z.uuid().nullable(),
  secretaryId: z.uuid().nullable(),
  members: lines,
  guests: lines,
  membersDue: z.number().int().min(0).max(10_000).nullable(),
});
export type MinutesFields = z.output<typeof minutesFields>;

export const decisionFields = z.object({
  /** Of a decision that is there already, or one that the form made up for a new one. */
  id: z.uuid().optional(),
  text: z.string().trim().min(1).max(5000),
  personIds: z.array(z.uuid()).max(50).default([]),
  /** Who is bound as a group: «члени секції». */
  groups: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  dueOn: day.nullable().default(null),
});
export type DecisionFields = z.output<typeof decisionFields>;

const votes = z.number().int().min(0).max(100_000).nullable();

export const pointFields = z.object({
  title: z.string().trim().min(1).max(1000),
  heard: z.string().trim().max(20_000).default(''),
  spoke: z.string().trim().max(20_000).default(''),
  /** Who did not agree and why, remarks to be kept. */
  dissent: z.string().trim().max(20_000).default(''),
  votesFor: votes.default(null),
  votesAgainst: votes.default(null),
  votesAbstained: votes.default(null),
  decisions: z.array(decisionFields).max(100).default([]),
});
export type PointFields = z.output<typeof pointFields>;

const { shape } = pointFields;

export const pointChanges = z
  .object({
    title: shape.title,
    heard: shape.heard.unwrap(),
    spoke: shape.spoke.unwrap(),
    dissent: shape.dissent.unwrap(),
    votesFor: votes,
    votesAgainst: votes,
    votesAbstained: votes,
    /** All of the point's decisions: one that is left out is removed. */
    decisions: shape.decisions.unwrap(),
  })
  .partial();

const named = z.object({ id: z.uuid(), name: z.string() });

export const minutesDecision = z.object({
  id: z.uuid(),
  text: z.string(),
  people: z.array(named),
  groups: z.array(z.string()),
  dueOn: z.string().nullable(),
  state: z.enum(decisionStates),
  result: z.string(),
  endedOn: z.string().nullable(),
  version: z.number().int(),
});
export type MinutesDecision = z.output<typeof minutesDecision>;

/** Everybody whom a decision binds, as a line of a paper: «Коваль О. І., члени секції». */
export const boundBy = ({ people, groups }: Pick<MinutesDecision, 'people' | 'groups'>): string =>
  [...people.map(({ name }) => name), ...groups].join(', ');

export const minutesPoint = z.object({
  id: z.uuid(),
  kind: z.enum(pointKinds),
  title: z.string(),
  heard: z.string(),
  spoke: z.string(),
  dissent: z.string(),
  votesFor: z.number().int().nullable(),
  votesAgainst: z.number().int().nullable(),
  votesAbstained: z.number().int().nullable(),
  decisions: z.array(minutesDecision),
  /** Who reports on the item of the agenda; `name` as a paper names them, with the post. */
  speakers: z.array(z.object({ personId: z.uuid().nullable(), name: z.string() })),
  version: z.number().int(),
});
export type MinutesPoint = z.output<typeof minutesPoint>;

export const minutesRule = z.object({
  year: z.enum(['calendar', 'school']),
  votes: z.boolean(),
  quorum: z.number().int().min(1).max(100).nullable(),
  /** How a number is printed: `print-number.ts`. */
  pattern: z
    .string()
    .trim()
    .max(60)
    .refine((text) => /\{nn?\}/.test(text), { params: { code: 'without-number' } })
    .default('{n}'),
});
export type MinutesRule = z.output<typeof minutesRule>;
