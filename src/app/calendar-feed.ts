import { answerSectionFeed, sectionFeedPrefix } from '#modules/events/public.ts';
import { answerFeed } from '#modules/plan/public.ts';
import type { Kernel } from '#platform/kernel.ts';

/** The iCalendar feeds of people and of sections: whoever has the secret address may read it, calendars can't sign in. */
export function calendarFeed(kernel: Kernel, request: Request, given: string): Promise<Response> {
  const secret = given.replace(/\.ics$/, '');
  return secret.startsWith(sectionFeedPrefix)
    ? answerSectionFeed(kernel, request, secret)
    : answerFeed(kernel, request, secret);
}
