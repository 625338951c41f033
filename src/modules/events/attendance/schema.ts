import { z } from 'zod';

/** What is known of somebody's coming; `claimed`: said by the person alone, to be confirmed. */
export const attendanceStates = ['present', 'partly', 'absent', 'claimed'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** How it is known. */
export const attendanceMeans = ['code', 'list', 'self', 'import', 'offline'] as const;
export type AttendanceMeans = (typeof attendanceMeans)[number];

/** More minutes than any event lasts. */
const mostMinutes = 14_400;

/** One tick of a list: `null` takes back what was said. */
const mark = z
  .object({
    registrationId: z.uuid(),
    state: z.enum(['present', 'partly', 'absent']).nullable(),
    /** Of a part; null for the whole time. */
    minutes: z.number().int().min(1).max(mostMinutes).nullable().default(null),
  })
  .refine(({ state, minutes }) => state !== 'partly' || minutes !== null, {
    path: ['minutes'],
    params: { code: 'required' },
  });

export const marks = z
  .array(mark)
  .min(1)
  .max(2000)
  .refine((all) => new Set(all.map((one) => one.registrationId)).size === all.length, {
    params: { code: 'repeated' },
  });
export type Mark = z.output<typeof mark>;
