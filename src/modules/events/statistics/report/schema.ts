import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import { decisionStates, minutesStates } from '../../minutes/schema.ts';
import { figures } from '../schema.ts';

export const reportStates = ['draft', 'submitted', 'accepted'] as const;
export type ReportState = (typeof reportStates)[number];

/** The parts of a section's yearly report in which people write, in their order. */
export const reportParts = [
  'work',
  'participation',
  'talks',
  'decisions',
  'support',
  'experience',
  'difficulties',
  'next',
] as const;
export type ReportPart = (typeof reportParts)[number];

/** By the parts; one that is left out is drafted from the records. */
export const reportTexts = z.partialRecord(z.enum(reportParts), z.string().trim().max(20_000));
export type ReportTexts = z.output<typeof reportTexts>;

/** The school year by the year in which it begins. */
export const schoolYear = z.coerce.number().int().min(2000).max(2199);

/** What became of a session by today. */
const sessionStates = ['held', 'ahead', 'cancelled', 'not-held'] as const;

const session = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string(),
  on: z.iso.date(),
  host: z.string(),
  format: z.enum(eventFormats).nullable(),
  state: z.enum(sessionStates),
  /** Why it was called off. */
  reason: z.string(),
  visits: z.number().int(),
  talks: z.number().int(),
  minutes: z.enum([...minutesStates, 'missing', 'none']),
});
export type ReportSession = z.output<typeof session>;

const counted = z.object({
  name: z.string(),
  visits: z.number().int(),
  people: z.number().int(),
});

/** What the records say of a section's school year. */
export const reportFacts = z.object({
  name: z.string(),
  audience: z.string(),
  topic: z.string(),
  heads: z.array(z.string()),
  curators: z.array(z.string()),
  /** On the last day of the year, or today. */
  members: z.number().int(),
  institutions: z.number().int(),
  sessions: z.array(session),
  figures,
  byInstitution: z.array(counted),
  /** In the order of the pack; `name` in the centre's language. */
  byCategory: z.array(counted),
  /** Institutions with members from which nobody came. */
  absent: z.array(z.string()),
  talks: z.array(
    z.object({ name: z.string(), post: z.string(), title: z.string(), on: z.iso.date() }),
  ),
  materials: z.number().int(),
  decisions: z.array(
    z.object({
      text: z.string(),
      people: z.array(z.string()),
      dueOn: z.iso.date().nullable(),
      /** `noted`: it binds nobody. */
      state: z.enum([...decisionStates, 'noted']),
      result: z.string(),
    }),
  ),
  /** For members of the section; and those for institutions in which members work that name nobody of the register. */
  consultations: z.object({
    count: z.number().int(),
    minutes: z.number().int(),
    /** Absent in reports that were handed in before it was counted. */
    ofInstitutions: z.number().int().optional(),
  }),
  certificates: z.number().int(),
});
export type ReportFacts = z.output<typeof reportFacts>;
