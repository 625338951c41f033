import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { day, type EventFields, time } from '../../planning/schema.ts';
import { toDay } from '../../season/move-days.ts';

/** What is done with events when an alarm, a blackout or an illness comes between. */
const emergencyAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('online'),
    /** Without it each keeps its own link. */
    videoUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null),
  }),
  z.object({
    kind: z.literal('move'),
    days: z
      .number()
      .int()
      .min(-365)
      .max(365)
      .refine((days) => days !== 0),
  }),
  z.object({ kind: z.literal('day'), day }),
  z.object({
    kind: z.literal('split'),
    /** The day on which the second half of the agenda is held. */
    day,
    startsTime: time.nullable().default(null),
    endsTime: time.nullable().default(null),
  }),
  z.object({ kind: z.literal('cancel') }),
]);
export type EmergencyAct = z.output<typeof emergencyAct>;

export const emergencyInput = z.object({
  eventIds: z.array(z.uuid()).min(1).max(200),
  act: emergencyAct,
  reason: z.string().trim().min(1).max(2000),
});

/** What an event says after the act; nothing for one that is called off. */
export function changedBy(
  act: EmergencyAct,
  { startsOn, endsOn, exact }: Pick<EventFields, 'startsOn' | 'endsOn' | 'exact'>,
): Partial<EventFields> {
  switch (act.kind) {
    case 'online':
      return { format: 'online', ...(act.videoUrl && { videoUrl: act.videoUrl }) };
    case 'move':
      return { startsOn: addDays(startsOn, act.days), endsOn: addDays(endsOn, act.days) };
    case 'day':
      return toDay({ startsOn, endsOn, exact }, act.day);
    default:
      return {};
  }
}
