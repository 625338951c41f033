import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';

/** The part of a centre's settings that concerns tasks; what is absent has the default. */
export const taskSettingsSchema = z.object({
  /** «Постійно» owes a line of evidence each half-year. */
  evidenceForContinuous: z.boolean().default(true),
  /** Days before the due date at which a letter reminds. */
  remindDaysBefore: z.number().int().min(0).max(60).default(3),
  /** Days late after which the head is told. */
  escalateAfterDays: z.number().int().min(1).max(365).default(7),
  /** Tasks of one person in one month that count as overload. */
  overloadTasks: z.number().int().min(1).max(500).default(12),
});
export type TaskSettings = z.output<typeof taskSettingsSchema>;

export async function taskSettings(db: Db, centreId: string): Promise<TaskSettings> {
  const row = await db
    .selectFrom('centre')
    .select('settings')
    .where('id', '=', centreId)
    .executeTakeFirst();
  return taskSettingsSchema.parse(row?.settings ?? {});
}
