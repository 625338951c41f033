import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { getYearFile } from '../queries/get-year-file.ts';
import type { Route } from './+types/year-paper';
import { yearAsked } from './year-asked.ts';

/** A person's plan of a year as a paper to be signed, in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const asked = yearAsked(new URL(args.request.url).searchParams, todayOf(args));
  const file = await read(args, getYearFile, {
    from: asked.from,
    until: asked.until,
    personId: asked.person,
    language: callerOf(args).locale,
    format: args.params.format as 'docx',
  });
  return sendFile(file);
}
