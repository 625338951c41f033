import { z } from 'zod';
import { decisionFields, minutesDecision } from '../minutes/schema.ts';
import { day, time } from '../planning/schema.ts';
import { consultedThere } from './consultations-there.ts';

export const visitStates = ['planned', 'under_way', 'done', 'cancelled'] as const;
export type VisitState = (typeof visitStates)[number];

/** Where a point was taken from: what is known of the institution, an own word, a line of a checklist. */
export const pointKinds = [
  'follow-up',
  'decision',
  'request',
  'appointed',
  'attestation',
  'absent',
  'own',
  'check',
] as const;
export type PointKind = (typeof pointKinds)[number];

/** What was found of a point; `unseen` also for what nobody came to. */
export const answers = ['yes', 'partly', 'no', 'unseen'] as const;
export type Answer = (typeof answers)[number];

/** What an institution says to a visit of which it was told. */
export const replies = ['agreed', 'other-day'] as const;

/** Photos of one visit: more than a note needs. */
export const mostPhotos = 30;

const noteStates = ['draft', 'offered', 'signed'] as const;
export type NoteState = (typeof noteStates)[number];

const text = (length: number) => z.string().trim().max(length);
const reference = z.uuid().nullable();
const lines = z.array(text(500).min(1)).max(50);

const written = {
  organisationId: z.uuid(),
  visitOn: day,
  startsTime: time.nullable(),
  endsTime: time.nullable(),
  purpose: text(1000).min(1),
  topics: lines,
  /** Who leads the team; one of the centre's people. */
  leaderId: z.uuid(),
  /** The centre's people who come too. */
  personIds: z.array(z.uuid()).max(50),
  /** Others who come, a line each: «name, post». */
  guests: lines,
  eventId: reference,
  planItemId: reference,
};

/** Changes of a visit: fields that are left out stay. */
export const visitChanges = z.object(written).partial();

export const visitFields = z.object({
  ...written,
  startsTime: written.startsTime.default(null),
  endsTime: written.endsTime.default(null),
  topics: lines.default([]),
  personIds: written.personIds.default([]),
  guests: lines.default([]),
  eventId: reference.default(null),
  planItemId: reference.default(null),
});
export type VisitFields = z.output<typeof visitFields>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const visitRow = z.object({
  id: z.uuid(),
  organisation: named,
  visitOn: z.iso.date(),
  startsTime: z.string().nullable(),
  endsTime: z.string().nullable(),
  purpose: z.string(),
  /** The leader stands first. */
  team: z.array(named),
  state: z.enum(visitStates),
  announced: z.boolean(),
  /** Of the institution, to the visit as it is planned now. */
  reply: z
    .object({
      reply: z.enum(replies),
      word: z.string(),
      by: z.string(),
      repliedAt: z.string(),
    })
    .nullable(),
  /** How many points there are, and of how many something is said. */
  points: z.number().int(),
  seen: z.number().int(),
  noteState: z.enum(noteStates).nullable(),
  /** Agreed on the visit and not done yet. */
  openDecisions: z.number().int(),
});
export type VisitRow = z.output<typeof visitRow>;

const visitPoint = z.object({
  id: z.uuid(),
  kind: z.enum(pointKinds),
  text: z.string(),
  answer: z.enum(answers),
  word: z.string(),
  by: z.string(),
});
export type VisitPoint = z.output<typeof visitPoint>;

const visitNote = z.object({
  text: z.string(),
  state: z.enum(noteStates),
  offeredBy: z.string(),
  offeredAt: z.string().nullable(),
  /** SHA-256 of what was offered, in hex. */
  seal: z.string().nullable(),
  version: z.number().int(),
});

const visitSignature = z.object({
  way: z.enum(['account', 'drawn']),
  name: z.string(),
  post: z.string(),
  drawing: z.string().nullable(),
  takenBy: z.string(),
  signedAt: z.string(),
  seal: z.string(),
});
export type VisitSignature = z.output<typeof visitSignature>;

const visitRemark = z.object({
  id: z.uuid(),
  kind: z.enum(['objection', 'supplement']),
  text: z.string(),
  by: z.string(),
  madeAt: z.string(),
});

export const visitCard = visitRow.extend({
  topics: z.array(z.string()),
  guests: z.array(z.string()),
  event: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  planItem: z.object({ id: z.uuid(), planId: z.uuid(), name: z.string() }).nullable(),
  stateReason: z.string(),
  allPoints: z.array(visitPoint),
  photos: z.array(
    z.object({ id: z.uuid(), caption: z.string(), by: z.string(), addedAt: z.string() }),
  ),
  note: visitNote.nullable(),
  decisions: z.array(minutesDecision),
  signature: visitSignature.nullable(),
  remarks: z.array(visitRemark),
  /** What the team talked of there that day; only for the centre. */
  consultations: z.array(consultedThere),
  may: z.object({
    /** Writes the visit: its team, and who leads the centre. */
    write: z.boolean(),
    /** Signs the note for the institution. */
    sign: z.boolean(),
  }),
  version: z.number().int(),
});
export type VisitCard = z.output<typeof visitCard>;

export const noteFields = z.object({
  text: text(50_000),
  /** All that was agreed: a decision that is left out is removed. */
  decisions: z.array(decisionFields).max(100),
});
