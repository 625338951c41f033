import { z } from 'zod';
import { maxFileMegabytes } from '#platform/files/limit.ts';

const workingDays = z.number().int().min(1).max(60).nullable().default(null);

/**
 * What a centre decides for itself; each with the value that holds until it is set. Those of tasks are read
 * by the plan under the same names.
 */
export const centreSettings = z.object({
  /** Whether a continuous duty asks for a line of evidence each half-year. */
  evidenceForContinuous: z.boolean().default(true),
  /** Days before a deadline when the person is reminded; 0 for no reminder. */
  remindDaysBefore: z.number().int().min(0).max(60).default(3),
  /** Days late after which the head hears of it. */
  escalateAfterDays: z.number().int().min(1).max(365).default(7),
  /** Day of the weekly digest, 1 is Monday; null for no digest. */
  digestWeekday: z.number().int().min(1).max(7).nullable().default(1),
  /** Tasks of a person in a month from which the load counts as too much. */
  overloadTasks: z.number().int().min(1).max(500).default(12),
  /** Whether people may ask for an account by themselves; an institution or the centre confirms them. */
  selfRegistration: z.boolean().default(false),
  /** Working days until somebody takes a question, and until it is answered; null for what the pack says. */
  takeRequestsWithin: workingDays,
  answerRequestsWithin: workingDays,
  /** Days before an event when those who were invited and have not answered are written to; 0 for no reminder. */
  remindUnansweredBefore: z.number().int().min(0).max(30).default(3),
  /** For how many years data of people is kept, where the centre sets another number than the pack. */
  retentionYears: z
    .array(z.object({ term: z.string().min(1).max(60), years: z.number().int().min(1).max(100) }))
    .max(20)
    .default([]),
  maxFileMegabytes,
});
export type CentreSettings = z.output<typeof centreSettings>;

/** Settings as stored: what is missing or can't be read any more has its default. */
export function readSettings(stored: unknown): CentreSettings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const readable = Object.entries(given).filter(([name, value]) => {
    const field = (centreSettings.shape as Record<string, z.ZodType>)[name];
    return field?.safeParse(value).success;
  });
  return centreSettings.parse(Object.fromEntries(readable));
}
