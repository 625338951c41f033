import { todayIn } from '#platform/datetime/iso-date.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';

/** The time zone of the centre that the viewer is in. */
export function zoneOf(args: PageArgs): string {
  const { identity, actor } = callerOf(args);
  const membership = identity?.memberships.find(({ centreId }) => centreId === actor?.centreId);
  return membership?.timeZone ?? 'Europe/Kyiv';
}

/** The day that it is in the centre. */
export function todayOf(args: PageArgs): string {
  return todayIn(zoneOf(args), callerOf(args).kernel.now());
}
