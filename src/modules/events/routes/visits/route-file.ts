import { z } from 'zod';
import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getRouteFile } from '../../visits/route/get-route-file.ts';
import type { Route } from './+types/route-file';

/** The report of an event's visits in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const format = z.enum(['docx', 'pdf']).catch('docx').parse(args.params.format);
  return sendFile(await read(args, getRouteFile, { eventId: args.params.eventId, format }));
}
