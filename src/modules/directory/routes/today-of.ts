import { todayIn } from '#platform/datetime/iso-date.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';

/** The day that it is in the centre that the viewer is in. */
export function todayOf(args: PageArgs): string {
  const { identity, actor, kernel } = callerOf(args);
  const membership = identity?.memberships.find(({ centreId }) => centreId === actor?.centreId);
  return todayIn(membership?.timeZone ?? 'Europe/Kyiv', kernel.now());
}
