import { answerFeed } from '#modules/plan/public.ts';
import type { Kernel } from '#platform/kernel.ts';

/** The personal iCalendar feed: whoever has the secret address may read it, calendars can't sign in. */
export function calendarFeed(kernel: Kernel, request: Request, secret: string): Promise<Response> {
  return answerFeed(kernel, request, secret.replace(/\.ics$/, ''));
}
